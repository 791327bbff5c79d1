package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecords.Reason;
import java.util.Set;
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
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
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
            keys.addAll(parked.keys(group, topic));
            stale = false;
        }
    }

    boolean contains(ConsumerRecord<byte[], byte[]> candidate) {
        return keys.contains(ParkedRecords.key(candidate));
    }

    void park(ConsumerRecord<byte[], byte[]> unapplied, Reason reason, @Nullable Throwable failure) {
        parked.park(group, unapplied, reason, failure);
        if (keys.add(ParkedRecords.key(unapplied))) {
            LOG.error(
                    "{} parks key {} of {} from offset {}/{} on: {}",
                    group,
                    ParkedRecords.key(unapplied),
                    topic,
                    unapplied.partition(),
                    unapplied.offset(),
                    reason,
                    failure);
        }
    }

    int count() {
        return keys.size();
    }
}
