package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecords.Reason;
import id.jamsos.platform.event.EventHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Hands the records of each partition to a handler of totals, without those that cannot be understood. These are parked
 * after the others are applied: if applying fails and the batch comes again, what stands before them in their key must
 * still count.
 */
final class BatchDelivery<T> implements BatchMessageListener<byte[], byte[]> {
    private final BatchHandler<T> handler;
    private final ParkedKeys parked;

    BatchDelivery(BatchHandler<T> handler, ParkedKeys parked) {
        this.handler = handler;
        this.parked = parked;
    }

    private record Unapplied(
            ConsumerRecord<byte[], byte[]> found,
            Reason reason,
            @Nullable RuntimeException failure) {}

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        parked.refresh();
        var byPartition = new LinkedHashMap<TopicPartition, List<T>>();
        var unapplied = new ArrayList<Unapplied>();
        var stoppedKeys = new HashSet<String>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            if (parked.contains(one) || stoppedKeys.contains(ParkedRecords.key(one))) {
                unapplied.add(new Unapplied(one, Reason.BEHIND, null));
                continue;
            }
            try {
                T read = handler.read(EventHeaders.read(one));
                byPartition
                        .computeIfAbsent(new TopicPartition(one.topic(), one.partition()), _ -> new ArrayList<>())
                        .add(read);
            } catch (RuntimeException e) {
                if (Failures.isPassing(e)) {
                    throw e;
                }
                unapplied.add(new Unapplied(one, Reason.POISON, e));
                stoppedKeys.add(ParkedRecords.key(one));
            }
        }
        byPartition.forEach((from, batch) -> handler.apply(from.topic(), from.partition(), batch));
        unapplied.forEach(one -> parked.park(one.found(), one.reason(), one.failure()));
    }
}
