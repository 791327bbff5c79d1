package id.jamsos.contribution.snap;

/**
 * The answer's code with its message: three digits of the HTTP status, two of the service, two of the case.
 *
 * @param operationCode two digits
 * @param message at most 150 characters
 */
public record ResponseCode(SnapCase outcome, String operationCode, String message) {

    public static final int LONGEST_MESSAGE = 150;

    static final String NO_OPERATION = "00";

    public ResponseCode {
        if (message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("A message has at most 150 characters");
        }
    }

    /** Seven digits. */
    public String code() {
        return "%03d%s%02d".formatted(outcome.httpStatus(), operationCode, outcome.number());
    }

    public int httpStatus() {
        return outcome.httpStatus();
    }
}
