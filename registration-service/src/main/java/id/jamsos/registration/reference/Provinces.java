package id.jamsos.registration.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The province codes that a NIK or a region code may begin with. */
public final class Provinces {
    private final Map<String, Province> byCode;

    /**
     * Checks the list.
     *
     * @throws IllegalStateException when a code appears twice
     */
    public Provinces(List<Province> provinces) {
        Map<String, Province> codes = new HashMap<>();
        for (Province province : provinces) {
            if (codes.put(province.code(), province) != null) {
                throw new IllegalStateException("Province " + province.code() + " appears twice");
            }
        }
        this.byCode = Map.copyOf(codes);
    }

    public static Provinces load() {
        return new Provinces(ReferenceTable.read("/reference/provinces.csv", "code,name,source,status").stream()
                .map(row -> new Province(
                        row.required(0), row.required(1), row.required(2), SourceStatus.valueOf(row.required(3))))
                .toList());
    }

    /** Whether the two digits that {@code code} begins with are those of a province. */
    public boolean begins(String code) {
        return code.length() >= 2 && byCode.containsKey(code.substring(0, 2));
    }

    public Collection<Province> all() {
        return byCode.values();
    }
}
