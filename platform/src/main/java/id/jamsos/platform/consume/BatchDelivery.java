package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedKeys.Fate;
import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Hands the records of each partition to a handler of totals, without those that cannot be understood. These are parked
 * after the others are applied: if applying fails and the batch comes again, what stands before them in their key must
 * still count.
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

    private record Unapplied(
            ConsumerRecord<byte[], byte[]> found,
            Reason reason,
            @Nullable RuntimeException failure) {}

    /** What a batch is sorted into. */
    private record Sorted<T>(
            Map<TopicPartition, List<T>> readable, List<Unapplied> unapplied, Set<String> stoppedKeys) {}

    @Override
    public void betweenBatches() {
        parked.refresh();
        released.drain();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        betweenBatches();
        var sorted = new Sorted<T>(new LinkedHashMap<>(), new ArrayList<>(), new HashSet<>());
        records.forEach(one -> sort(one, sorted));
        sorted.readable().forEach((from, batch) -> handler.apply(from.topic(), from.partition(), batch));
        sorted.unapplied().forEach(one -> parked.park(one.found(), one.reason(), one.failure()));
    }

    private void sort(ConsumerRecord<byte[], byte[]> one, Sorted<T> sorted) {
        Fate fate = parked.fate(one);
        if (fate == Fate.PASS_OVER) {
            return;
        }
        String key = ParkedDocuments.key(one);
        if (fate == Fate.PARK_BEHIND || sorted.stoppedKeys().contains(key)) {
            sorted.unapplied().add(new Unapplied(one, Reason.BEHIND, null));
            return;
        }
        try {
            T read = handler.read(EventHeaders.read(one));
            sorted.readable()
                    .computeIfAbsent(new TopicPartition(one.topic(), one.partition()), _ -> new ArrayList<>())
                    .add(read);
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            if (!parked.isCopyOfDiscarded(one)) {
                sorted.unapplied().add(new Unapplied(one, Reason.POISON, e));
                sorted.stoppedKeys().add(key);
            }
        }
    }
}
