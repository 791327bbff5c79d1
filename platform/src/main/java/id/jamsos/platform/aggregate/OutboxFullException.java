package id.jamsos.platform.aggregate;

/** Too many events of this aggregate wait for the broker; the command was not executed and may be repeated later. */
public final class OutboxFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutboxFullException(String aggregateId, int waiting) {
        super("Aggregate " + aggregateId + " has " + waiting + " events waiting for the broker");
    }
}
