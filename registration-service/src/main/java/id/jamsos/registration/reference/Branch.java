package id.jamsos.registration.reference;

/**
 * A branch office.
 *
 * @param regionPrefix the leading digits of the region codes that the branch serves; the longest prefix wins
 */
public record Branch(String code, String name, String regionPrefix, String source, SourceStatus status) {
    public Branch {
        if (!regionPrefix.matches("\\d{2,4}")) {
            throw new IllegalArgumentException("a region prefix has two to four digits: " + regionPrefix);
        }
    }
}
