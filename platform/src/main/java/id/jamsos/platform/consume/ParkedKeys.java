package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parked keys of one consumer group on one topic, as far as this consumer has to know them. What it remembers only
 * says where to look; whether a record waits or is discarded, the database decides, because operators change it there.
 */
final class ParkedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedKeys.class);

    /** How long a key that an operator has freed may still be shown as parked. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** Looking again may take this part of the time: with very many parked records it takes long. */
    private static final int SHARE_OF_TIME = 50;

    private final ParkedRecords parked;
    private final DiscardedRecords discarded;
    private final ParkedStream stream;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();

    private volatile Map<String, Concern> concerns = new ConcurrentHashMap<>();
    private volatile boolean stale = true;
    private long nextReading;

    ParkedKeys(ParkedRecords parked, DiscardedRecords discarded, ParkedStream stream) {
        this.parked = parked;
        this.discarded = discarded;
        this.stream = stream;
    }

    /** What to do with a record that has arrived. */
    enum Fate {
        APPLY,
        /** Something before it in its key waits. */
        PARK_BEHIND,
        /** An operator decided that it counts for nothing. */
        PASS_OVER
    }

    ParkedStream stream() {
        return stream;
    }

    /** The partitions whose records this consumer applies, and so whose releases are its to carry out. */
    Set<Integer> owned() {
        return Set.copyOf(owned);
    }

    /** Partitions were assigned: another consumer may have parked keys of them. */
    void assigned(Collection<TopicPartition> partitions) {
        partitions.forEach(one -> owned.add(one.partition()));
        stale = true;
    }

    void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(one -> owned.remove(one.partition()));
    }

    /** Reads the parked keys where they may have changed; a failure of the database is the caller's to retry. */
    void refresh() {
        boolean old = !concerns.isEmpty() && System.nanoTime() - nextReading > 0;
        if (stale || old) {
            stale = false; // before reading: an assignment from here on makes it stale again
            try {
                long begun = System.nanoTime();
                concerns = new ConcurrentHashMap<>(parked.concerns(stream));
                long end = System.nanoTime();
                nextReading = end + Math.max(LOOK_AGAIN.toNanos(), SHARE_OF_TIME * (end - begun));
            } catch (RuntimeException e) {
                stale = true;
                throw e;
            }
        }
    }

    Fate fate(ConsumerRecord<byte[], byte[]> candidate) {
        String key = ParkedDocuments.key(candidate);
        Concern remembered = concerns.get(key);
        if (remembered == null) {
            return Fate.APPLY;
        }
        if (remembered.hasDiscarded() && countsForNothing(candidate)) {
            return Fate.PASS_OVER;
        }
        if (!remembered.isParked(candidate.offset())) {
            return Fate.APPLY;
        }
        return lookAgain(key).isParked(candidate.offset()) ? Fate.PARK_BEHIND : Fate.APPLY;
    }

    /** Whether this record was discarded, or is another copy of one that was. */
    boolean countsForNothing(ConsumerRecord<byte[], byte[]> found) {
        return discarded.isDiscarded(stream, found) || discarded.isCopyOfDiscarded(stream, found);
    }

    /** Reads what is stored of a key; where nothing is left, the key is forgotten. */
    Concern lookAgain(String key) {
        Concern stored = parked.concern(stream, key);
        if (stored.isNone()) {
            concerns.remove(key);
        } else {
            concerns.put(key, stored);
        }
        return stored;
    }

    void park(ConsumerRecord<byte[], byte[]> unapplied, Reason reason, @Nullable Throwable failure) {
        parked.park(stream, unapplied, reason, failure);
        String key = ParkedDocuments.key(unapplied);
        Concern known = concerns.merge(key, new Concern(unapplied.offset(), Concern.NEVER), Concern::and);
        if (Long.valueOf(unapplied.offset()).equals(known.parkedFrom())) {
            LOG.error(
                    "{} parks key {} of {} from offset {}/{} on: {}",
                    stream.group(),
                    key,
                    stream.topic(),
                    unapplied.partition(),
                    unapplied.offset(),
                    failure == null ? reason : reason + " " + ParkedRecords.describe(failure));
        }
    }

    /** How many keys wait. */
    int count() {
        return (int) concerns.values().stream()
                .filter(one -> one.parkedFrom() != null)
                .count();
    }
}
