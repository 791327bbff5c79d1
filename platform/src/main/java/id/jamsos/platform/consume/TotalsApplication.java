package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands one released event to a handler of totals, whose later events were applied while it was parked. */
final class TotalsApplication<T> implements Application {
    private final BatchHandler<T> handler;
    private final ParkedKeys keys;

    TotalsApplication(BatchHandler<T> handler, ParkedKeys keys) {
        this.handler = handler;
        this.keys = keys;
    }

    @Override
    public Outcome apply(ConsumerRecord<byte[], byte[]> found) {
        try {
            handler.applyReleased(found.topic(), found.partition(), handler.read(EventHeaders.read(found)));
            return Outcome.APPLIED;
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            return keys.countsForNothing(found) ? Outcome.APPLIED : new Outcome(Reason.POISON, e);
        }
    }
}
