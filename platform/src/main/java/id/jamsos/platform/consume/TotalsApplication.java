package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands one released event to a handler of totals, whose later events were applied while it was parked. */
final class TotalsApplication<T> implements Application {
    private final BatchHandler<T> handler;

    TotalsApplication(BatchHandler<T> handler) {
        this.handler = handler;
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
            return new Outcome(Reason.POISON, e);
        }
    }
}
