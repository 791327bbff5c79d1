package id.jamsos.contribution.snap;

/** The sender did not prove who it is, or what it sent is not what the standard describes. Its message is told to the sender. */
@SuppressWarnings("serial") // never leaves the request
public final class SnapRefusedException extends RuntimeException {

    private final ResponseCode code;

    public SnapRefusedException(ResponseCode code) {
        super(code.code() + " " + code.message(), null, false, false);
        this.code = code;
    }

    public ResponseCode code() {
        return code;
    }
}
