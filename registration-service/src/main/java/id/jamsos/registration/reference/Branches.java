package id.jamsos.registration.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which branch office serves a region. */
public final class Branches {
    private final Map<String, Branch> byPrefix;

    /**
     * Checks that everybody has exactly one branch.
     *
     * @throws IllegalStateException when a code or prefix appears twice, a prefix is in no known province, or a province
     *     has no branch of its own: then some participant would belong to nobody
     */
    public Branches(List<Branch> branches, Provinces provinces) {
        Set<String> codes = new HashSet<>();
        Map<String, Branch> prefixes = new HashMap<>();
        for (Branch branch : branches) {
            if (!codes.add(branch.code())) {
                throw wrong(branch, "appears twice");
            }
            if (prefixes.put(branch.regionPrefix(), branch) != null) {
                throw wrong(branch, "serves a prefix that another branch serves");
            }
            if (!provinces.begins(branch.regionPrefix())) {
                throw wrong(branch, "is in no known province");
            }
        }
        for (Province province : provinces.all()) {
            if (!prefixes.containsKey(province.code())) {
                throw new IllegalStateException("Province " + province.code() + " has no branch");
            }
        }
        this.byPrefix = Map.copyOf(prefixes);
    }

    public static Branches load(Provinces provinces) {
        return new Branches(
                ReferenceTable.read("/reference/branches.csv", "code,name,regionPrefix,source,status").stream()
                        .map(row -> new Branch(
                                row.required(0),
                                row.required(1),
                                row.required(2),
                                row.required(3),
                                SourceStatus.valueOf(row.required(4))))
                        .toList(),
                provinces);
    }

    /** The branch with the longest prefix of a region code of a known province. */
    public Branch serving(String regionCode) {
        for (int length = regionCode.length(); length >= 2; length--) {
            Branch branch = byPrefix.get(regionCode.substring(0, length));
            if (branch != null) {
                return branch;
            }
        }
        throw new IllegalArgumentException("no branch serves region " + regionCode);
    }

    private static IllegalStateException wrong(Branch branch, String reason) {
        return new IllegalStateException("Branch " + branch.code() + " " + reason);
    }
}
