package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecords.Reason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parked keys of one consumer group on one topic, as far as this consumer has to know them. */
final class ParkedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedKeys.class);

    private final ParkedRecords parked;
    private final String group;
    private final String topic;

    /** Key to the offset of its first parked record: what stands before it was applied and may come again. */
    private final Map<String, Long> parkedFrom = new ConcurrentHashMap<>();

    private volatile boolean stale = true;

    ParkedKeys(ParkedRecords parked, String group, String topic) {
        this.parked = parked;
        this.group = group;
        this.topic = topic;
    }

    /** Partitions were assigned: another consumer may have parked keys of them. */
    void forget() {
        stale = true;
    }

    /** Reads the parked keys where they may have changed; a failure of the database is the caller's to retry. */
    void refresh() {
        if (stale) {
            parked.firstOffsets(group, topic).forEach((key, offset) -> parkedFrom.merge(key, offset, Math::min));
            stale = false;
        }
    }

    boolean contains(ConsumerRecord<byte[], byte[]> candidate) {
        Long first = parkedFrom.get(ParkedRecords.key(candidate));
        return first != null && candidate.offset() >= first;
    }

    void park(ConsumerRecord<byte[], byte[]> unapplied, Reason reason, @Nullable Throwable failure) {
        parked.park(group, unapplied, reason, failure);
        if (parkedFrom.putIfAbsent(ParkedRecords.key(unapplied), unapplied.offset()) == null) {
            LOG.error(
                    "{} parks key {} of {} from offset {}/{} on: {}",
                    group,
                    ParkedRecords.key(unapplied),
                    topic,
                    unapplied.partition(),
                    unapplied.offset(),
                    failure == null ? reason : reason + " " + ParkedRecords.describe(failure));
        }
    }

    int count() {
        return parkedFrom.size();
    }
}
