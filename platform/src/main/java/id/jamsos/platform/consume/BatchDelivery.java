package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecords.Reason;
import id.jamsos.platform.event.EventHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands the records of each partition to a handler of totals, without those that cannot be understood. */
final class BatchDelivery<T> implements BatchMessageListener<byte[], byte[]> {
    private final BatchHandler<T> handler;
    private final ParkedKeys parked;

    BatchDelivery(BatchHandler<T> handler, ParkedKeys parked) {
        this.handler = handler;
        this.parked = parked;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        parked.refresh();
        var byPartition = new LinkedHashMap<TopicPartition, List<T>>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            readInto(
                    byPartition.computeIfAbsent(
                            new TopicPartition(one.topic(), one.partition()), _ -> new ArrayList<>()),
                    one);
        }
        byPartition.forEach((from, batch) -> {
            if (!batch.isEmpty()) {
                handler.apply(from.topic(), from.partition(), batch);
            }
        });
    }

    private void readInto(List<T> batch, ConsumerRecord<byte[], byte[]> next) {
        if (parked.contains(next)) {
            parked.park(next, Reason.BEHIND, null);
            return;
        }
        try {
            batch.add(handler.read(EventHeaders.read(next)));
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            parked.park(next, Reason.POISON, e);
        }
    }
}
