package id.jamsos.platform.aggregate;

/**
 * The database may or may not have executed the commit: the connection was lost after sending. Whoever catches it
 * loads the aggregate again and looks for the effect of its own command before it decides anew.
 */
public final class UncertainCommitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UncertainCommitException(String aggregateId, Throwable cause) {
        super("It is unknown whether the commit of aggregate " + aggregateId + " was executed", cause);
    }
}
