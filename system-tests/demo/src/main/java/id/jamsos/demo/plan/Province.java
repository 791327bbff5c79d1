package id.jamsos.demo.plan;

import id.jamsos.demo.people.Table;
import java.math.BigDecimal;
import java.util.List;

/**
 * Published figures of a province, December 2023.
 *
 * @param code two digits
 * @param activePercent as published: active / (active + inactive), two decimals
 */
public record Province(String code, String name, long active, long inactive, BigDecimal activePercent) {

    public static List<Province> published() {
        return Table.read("provinces.csv").stream()
                .map(row -> new Province(
                        row.getField("code"),
                        row.getField("name"),
                        Long.parseLong(row.getField("active")),
                        Long.parseLong(row.getField("inactive")),
                        new BigDecimal(row.getField("activePercent"))))
                .toList();
    }

    public long registered() {
        return active + inactive;
    }
}
