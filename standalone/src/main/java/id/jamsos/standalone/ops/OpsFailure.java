package id.jamsos.standalone.ops;

/** The command cannot do what was asked; the message is a sentence for a person. */
final class OpsFailure extends RuntimeException {
    static final int REFUSED = 1;
    static final int USAGE = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private OpsFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    static OpsFailure refused(String sentence) {
        return new OpsFailure(REFUSED, sentence);
    }

    static OpsFailure usage(String sentence) {
        return new OpsFailure(USAGE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
