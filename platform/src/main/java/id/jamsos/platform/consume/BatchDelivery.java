package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands the records of each partition to a handler of totals, without those that cannot be understood.
 *
 * <p>Totals pass an offset for good. So a record is parked before anything behind it is applied: if the batch comes again,
 * it waits whatever an operator or a new reader has changed meanwhile. And it is parked after everything before it is
 * applied, since a release must find what stands before it in its key counted.
 */
final class BatchDelivery<T> implements Delivery {
    private final BatchHandler<T> handler;
    private final EventSteps steps;
    private final ParkedKeys parked;
    private final ReleasedKeys released;

    BatchDelivery(BatchHandler<T> handler, EventSteps steps, ParkedKeys parked, ReleasedKeys released) {
        this.handler = handler;
        this.steps = steps;
        this.parked = parked;
        this.released = released;
    }

    @Override
    public void betweenBatches() {
        parked.refresh();
        released.drain();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        betweenBatches();
        var readable = new Unapplied();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            switch (parked.fate(one)) {
                case PASS_OVER -> {}
                case PARK_BEHIND -> parked.park(one, Reason.BEHIND, null); // everything before it in its key waits too
                case APPLY -> read(one, readable);
            }
        }
        apply(readable);
    }

    private void read(ConsumerRecord<byte[], byte[]> one, Unapplied readable) {
        try {
            readable.add(one, handler.read(EventHeaders.read(one)));
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            if (!parked.countsForNothing(one)) {
                apply(readable);
                parked.park(one, Reason.POISON, e);
            }
        }
    }

    private void apply(Unapplied readable) {
        try {
            readable.batches.forEach((from, batch) -> handler.apply(from.topic(), from.partition(), batch));
        } catch (RuntimeException e) {
            readable.begun.forEach(step -> step.failed(e));
            throw e;
        } finally {
            readable.begun.forEach(Step::end);
        }
        readable.clear();
    }

    /** What is read and not yet applied. */
    private final class Unapplied {
        private final Map<TopicPartition, List<T>> batches = new LinkedHashMap<>();
        private final List<Step> begun = new ArrayList<>();

        void add(ConsumerRecord<byte[], byte[]> from, T read) {
            batches.computeIfAbsent(new TopicPartition(from.topic(), from.partition()), _ -> new ArrayList<>())
                    .add(read);
            if (steps.areCollected()) {
                begun.add(steps.begin(from));
            }
        }

        void clear() {
            batches.clear();
            begun.clear();
        }
    }
}
