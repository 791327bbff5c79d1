package id.jamsos.platform.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of the outboxes of one collection and of this replica's relay.
 *
 * @param running whether the relay's thread runs
 * @param brokerAway whether its last round ended because no broker answers
 * @param lastRound when it last sent, or tried to; null since the start
 * @param lastSweep when it last looked for what was left behind; null since the start
 * @param unsent aggregates whose next event failed at the last try of this replica, the first of them
 */
public record OutboxState(
        String collection,
        String topic,
        Backlog backlog,
        boolean running,
        boolean brokerAway,
        @Nullable Instant lastRound,
        @Nullable Instant lastSweep,
        List<Unsent> unsent) {
    public OutboxState {
        unsent = List.copyOf(unsent);
    }

    /**
     * An event that could not be sent and holds back those behind it in its aggregate.
     *
     * @param since when this replica met the failure first
     */
    public record Unsent(String aggregateId, long sequence, String failure, Instant since) {}

    /**
     * What a sweep that an operator ordered did.
     *
     * @param aggregates found waiting
     * @param events acknowledged by the broker
     * @param failures aggregates that could not be sent
     */
    public record Swept(long aggregates, long events, long failures, boolean brokerAway) {}
}
