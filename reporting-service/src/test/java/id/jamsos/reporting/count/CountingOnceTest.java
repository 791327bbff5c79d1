package id.jamsos.reporting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to the consumer, the totals are those of the history counted straight. jqwik prints the seed. */
class CountingOnceTest {
    private static final int LONGEST_BATCH = 12;

    @Property(tries = 500)
    void events_sent_twice_count_once(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 60);

        new Replica(log, stored).workOff(random);

        assertThat(wrongCells(stored, log)).isEmpty();
    }

    @Property(tries = 1000)
    void a_crash_before_any_write_changes_nothing(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 60);
        stored.beforeWrite(() -> crashSometimes(random));

        new Replica(log, stored).workOff(random);

        assertThat(wrongCells(stored, log)).isEmpty();
    }

    @Property(tries = 500)
    void rewinding_changes_nothing(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 60);
        stored.beforeWrite(() -> crashSometimes(random));
        var replica = new Replica(log, stored);

        replica.workOff(random);
        replica.rewindTo(random.nextInt(log.length()));
        replica.workOff(random);
        replica.rewindTo(0);
        replica.workOff(random);

        assertThat(wrongCells(stored, log)).isEmpty();
    }

    @Property(tries = 1000)
    void two_replicas_at_one_partition_count_together(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 60);
        var oldOwner = new Replica(log, stored);
        oldOwner.workAWhile(random);
        var newOwner = new Replica(log, stored);
        newOwner.rewindTo(oldOwner.lastKnownCommit(random));

        atAnyWrite(stored, random, () -> newOwner.workAWhile(random));
        oldOwner.workAWhile(random);
        stored.beforeWrite(() -> crashSometimes(random));
        newOwner.workOff(random);

        assertThat(wrongCells(stored, log)).isEmpty();
    }

    @Property(tries = 2000)
    void what_is_released_after_later_records_counts_once(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 60);
        stored.beforeWrite(() -> crashSometimes(random));
        var replica = new ParkingReplica(log, stored, random);

        replica.workOff();
        replica.releaseAll();
        replica.rewindTo(random.nextInt(log.length()));
        replica.workOff();

        assertThat(EventLog.filledPlaces(stored)).isEqualTo(log.expectedPlaces());
    }

    @Property(tries = 100)
    void the_memory_of_an_account_stays_short(@ForAll Random random) {
        var stored = new InMemoryTotals();
        var log = new EventLog(random, 300);

        new Replica(log, stored).workOff(random);

        assertThat(stored.longestMemory()).isLessThanOrEqualTo(LONGEST_BATCH);
    }

    private static Set<CellKey> wrongCells(InMemoryTotals stored, EventLog log) {
        var counted = stored.filledCells();
        var expected = log.expectation();
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> Objects.equals(expected.get(key), counted.get(key)));
        return keys;
    }

    /** The other replica works between any read and write of this one. */
    private static void atAnyWrite(InMemoryTotals stored, Random random, Runnable other) {
        stored.beforeWrite(() -> {
            stored.beforeWrite(() -> {});
            if (random.nextInt(4) == 0) {
                other.run();
            }
            atAnyWrite(stored, random, other);
            crashSometimes(random);
        });
    }

    private static void crashSometimes(Random random) {
        if (random.nextInt(8) == 0) {
            throw new Crash();
        }
    }

    /** A consumer that commits its position after each batch and starts again from there when it crashes. */
    private static final class Replica {
        private final EventLog log;
        private final CountEvents counting;
        private int committed;

        Replica(EventLog log, InMemoryTotals stored) {
            this.log = log;
            this.counting = stored.counting();
        }

        /** A commit may be lost together with the partition, so the next owner may start a little earlier. */
        int lastKnownCommit(Random random) {
            return Math.max(0, committed - random.nextInt(LONGEST_BATCH));
        }

        void rewindTo(int offset) {
            committed = offset;
        }

        void workOff(Random random) {
            while (committed < log.length()) {
                workOne(random);
            }
        }

        void workAWhile(Random random) {
            for (int batches = random.nextInt(4); batches >= 0 && committed < log.length(); batches--) {
                workOne(random);
            }
        }

        private void workOne(Random random) {
            int end = Math.min(log.length(), committed + 1 + random.nextInt(LONGEST_BATCH));
            try {
                counting.handle(log.batch(committed, end));
                committed = end;
            } catch (Crash e) {
                assertThat(e).isNotNull();
            }
        }
    }

    /**
     * A consumer that meets a record of one account which it cannot read: it applies what stands before, sets the record
     * aside, and then everything later of the account at once. Between any two tries, also of the same batch, a release
     * may come: what waits is applied in order, each taken out only after it, and a crash leaves the rest.
     */
    private static final class ParkingReplica {
        private final EventLog log;
        private final CountEvents counting;
        private final Random random;
        private final String account;
        private final TreeMap<Long, Arrival> parked = new TreeMap<>();
        private long unreadableFrom;
        private int next;

        ParkingReplica(EventLog log, InMemoryTotals stored, Random random) {
            this.log = log;
            this.counting = stored.counting();
            this.random = random;
            this.account = "account-" + random.nextInt(6);
            this.unreadableFrom = random.nextInt(log.length());
        }

        void rewindTo(int offset) {
            next = offset;
        }

        void workOff() {
            while (next < log.length()) {
                int end = Math.min(log.length(), next + 1 + random.nextInt(LONGEST_BATCH));
                unlessCrashed(() -> {
                    if (!parked.isEmpty() && random.nextInt(6) == 0) {
                        release();
                    }
                    apply(next, end);
                    next = end;
                });
            }
        }

        void releaseAll() {
            do {
                unlessCrashed(this::release);
            } while (!parked.isEmpty());
        }

        private static void unlessCrashed(Runnable work) {
            try {
                work.run();
            } catch (Crash e) {
                assertThat(e).isNotNull();
            }
        }

        private void apply(int from, int to) {
            int first = from;
            for (Arrival arrival : log.batch(from, to).arrivals()) {
                if (!arrival.account().equals(account) || arrival.offset() < unreadableFrom) {
                    continue;
                }
                if (parked.isEmpty()) {
                    applyReadable(first, (int) arrival.offset());
                    first = (int) arrival.offset();
                }
                parked.put(arrival.offset(), arrival);
            }
            applyReadable(first, to);
        }

        private void applyReadable(int from, int to) {
            var readable = LongStream.range(from, to)
                    .filter(offset -> !parked.containsKey(offset))
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!readable.isEmpty()) {
                var arrivals = log.batch(from, to).arrivals().stream()
                        .filter(arrival -> readable.contains(arrival.offset()))
                        .toList();
                counting.handle(new Batch(EventLog.STREAM, readable.first(), arrivals));
            }
        }

        private void release() {
            while (!parked.isEmpty()) {
                counting.handle(
                        Batch.released(EventLog.STREAM, parked.firstEntry().getValue()));
                parked.pollFirstEntry();
            }
            unreadableFrom = Long.MAX_VALUE; // the reader is in order now, and the key is free
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
