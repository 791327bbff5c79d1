package id.jamsos.registration.reference;

/**
 * A province of Indonesia.
 *
 * @param code the two digits that begin a NIK and a region code
 */
public record Province(String code, String name, String source, SourceStatus status) {
    public Province {
        if (!code.matches("[1-9]\\d")) {
            throw new IllegalArgumentException("a province code has two digits: " + code);
        }
    }
}
