package id.jamsos.platform.aggregate;

/** The aggregate moved on since it was loaded. Load it again and decide again; see {@link Attempts#untilFresh}. */
public final class StaleWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleWriteException(String aggregateId, long expectedVersion) {
        super("Aggregate " + aggregateId + " is no longer at version " + expectedVersion);
    }
}
