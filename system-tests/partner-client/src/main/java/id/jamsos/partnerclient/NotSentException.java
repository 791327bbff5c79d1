package id.jamsos.partnerclient;

/** No connection: the biller knows nothing of the request. */
public final class NotSentException extends NoAnswerException {
    private static final long serialVersionUID = 1;

    NotSentException(Throwable cause) {
        super("no connection to the biller", cause);
    }
}
