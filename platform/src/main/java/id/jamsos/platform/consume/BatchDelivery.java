package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
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
    private final ParkedKeys parked;
    private final ReleasedKeys released;

    BatchDelivery(BatchHandler<T> handler, ParkedKeys parked, ReleasedKeys released) {
        this.handler = handler;
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
        var readable = new LinkedHashMap<TopicPartition, List<T>>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            switch (parked.fate(one)) {
                case PASS_OVER -> {}
                case PARK_BEHIND -> parked.park(one, Reason.BEHIND, null); // everything before it in its key waits too
                case APPLY -> read(one, readable);
            }
        }
        apply(readable);
    }

    private void read(ConsumerRecord<byte[], byte[]> one, Map<TopicPartition, List<T>> readable) {
        try {
            T read = handler.read(EventHeaders.read(one));
            readable.computeIfAbsent(new TopicPartition(one.topic(), one.partition()), _ -> new ArrayList<>())
                    .add(read);
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

    private void apply(Map<TopicPartition, List<T>> readable) {
        readable.forEach((from, batch) -> handler.apply(from.topic(), from.partition(), batch));
        readable.clear();
    }
}
