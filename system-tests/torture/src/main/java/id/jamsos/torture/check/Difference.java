package id.jamsos.torture.check;

/**
 * Something that is not as it must be.
 *
 * @param rule what must hold
 * @param subject what it does not hold for
 */
public record Difference(String rule, String subject, String detail) {
    @Override
    public String toString() {
        return rule + " · " + subject + " · " + detail;
    }
}
