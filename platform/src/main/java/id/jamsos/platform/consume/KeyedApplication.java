package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.event.ReceivedEvent;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/**
 * Hands one event to a handler. Where the handler misses events before it that were discarded, it is first shown an
 * empty event in the place of each: a type that nobody knows moves the watermark and changes nothing else. Only then,
 * and not when they are discarded, because a record that was discarded may have been a false copy of an event that comes.
 */
final class KeyedApplication implements Application {
    private final EventHandler handler;
    private final DiscardedRecords discarded;
    private final ParkedStream stream;

    KeyedApplication(EventHandler handler, DiscardedRecords discarded, ParkedStream stream) {
        this.handler = handler;
        this.discarded = discarded;
        this.stream = stream;
    }

    @Override
    public Outcome apply(ConsumerRecord<byte[], byte[]> found) {
        try {
            return handle(EventHeaders.read(found)) == Handled.GAP ? new Outcome(Reason.GAP, null) : Outcome.APPLIED;
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            return discarded.isCopyOfDiscarded(stream, found) ? Outcome.APPLIED : new Outcome(Reason.POISON, e);
        }
    }

    private Handled handle(ReceivedEvent event) {
        MDC.put(EventHeaders.CAUSATION_ID, event.id());
        try {
            Handled handled = handler.handle(event);
            return handled == Handled.GAP ? handleAfterDiscarded(event) : handled;
        } finally {
            MDC.remove(EventHeaders.CAUSATION_ID);
        }
    }

    private Handled handleAfterDiscarded(ReceivedEvent event) {
        var sequences = directlyBefore(
                event.sequence(), discarded.discardedBefore(stream, event.aggregateId(), event.sequence()));
        if (sequences.isEmpty()) {
            return Handled.GAP;
        }
        sequences.forEach(sequence -> handler.handle(event.passedOver(sequence)));
        return handler.handle(event);
    }

    /** The unbroken run of discarded sequences of which this event is the successor. */
    private static List<Long> directlyBefore(long sequence, List<Long> inOrder) {
        var run = new ArrayDeque<Long>();
        for (Long each : inOrder.reversed()) {
            if (each != sequence - 1 - run.size()) {
                break;
            }
            run.addFirst(each);
        }
        return List.copyOf(run);
    }
}
