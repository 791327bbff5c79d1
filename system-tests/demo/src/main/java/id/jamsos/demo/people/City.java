package id.jamsos.demo.people;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The city of a province where its people were born and live.
 *
 * @param code four digits, as in a national identity number
 */
record City(String code, String name) {

    /** One for each province, by the two digits of the province. */
    static Map<String, City> byProvince() {
        return Table.read("cities.csv").stream()
                .map(row -> new City(row.getField("code"), row.getField("name")))
                .collect(Collectors.toMap(City::province, city -> city));
    }

    private String province() {
        return code.substring(0, 2);
    }
}
