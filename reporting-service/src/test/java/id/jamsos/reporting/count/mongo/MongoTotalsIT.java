package id.jamsos.reporting.count.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.reporting.count.AccountMemories;
import id.jamsos.reporting.count.AccountMemory;
import id.jamsos.reporting.count.Batch;
import id.jamsos.reporting.count.CountEvents;
import id.jamsos.reporting.count.EventLog;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting against a real database protocol; the seeds are the parameters. */
class MongoTotalsIT {
    private static final int LENGTH = 400;
    private static final int ACCOUNTS = 25;
    private static final int LONGEST_BATCH = 50;

    private MongoClient client;
    private MongoDatabase database;
    private MongoCells cells;

    @BeforeEach
    void openAnEmptyDatabase(TestInfo test) {
        client = MongoClients.create(TestEngines.mongoUri("reporting"));
        database = client.getDatabase("totals%08x".formatted((test.getDisplayName() + System.nanoTime()).hashCode()));
        cells = new MongoCells(database);
    }

    @AfterEach
    void dropIt() {
        database.drop();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_history_with_repetitions_and_crashes_counts_once(long seed) {
        var random = new Random(seed);
        var log = new EventLog(random, LENGTH, ACCOUNTS);

        workOff(log, random, true);
        workOff(log, random, false);

        assertThat(EventLog.filledPlaces(cells)).isEqualTo(log.expectedPlaces());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void four_replicas_at_once_count_once(long seed) throws Exception {
        var log = new EventLog(new Random(seed), LENGTH, ACCOUNTS);
        Callable<Void> replica = () -> {
            workOff(log, new Random(), false);
            return null;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }

        assertThat(EventLog.filledPlaces(cells)).isEqualTo(log.expectedPlaces());
    }

    @Test
    void a_memory_survives_the_round_trip() {
        var memories = new MongoAccountMemories(database);
        var log = new EventLog(new Random(9), LENGTH, 1);
        new CountEvents(memories, new MongoFirstMonth(database), cells).handle(log.batch(0, LENGTH));

        AccountMemory memory =
                memories.find(Set.of("account-0")).values().iterator().next();

        assertThat(memory.revision()).isEqualTo(1);
        assertThat(memory.highest()).isEqualTo(memory.recent().getLast().sequence());
        assertThat(memory.standing()).isNotNull();
        assertThat(memory.recent()).hasSizeGreaterThan(100);
    }

    @Test
    void a_memory_that_moved_on_is_not_overwritten() {
        var memories = new MongoAccountMemories(database);
        var blank = AccountMemory.blank("siti");

        assertThat(memories.save(Set.of(blank))).isTrue();
        assertThat(memories.save(Set.of(blank))).isFalse();

        assertThat(memories.find(Set.of("siti", "nobody"))).containsOnlyKeys("siti");
    }

    @Test
    void the_first_month_only_moves_back() {
        var firstMonth = new MongoFirstMonth(database);
        assertThat(firstMonth.find()).isEmpty();

        firstMonth.include(YearMonth.parse("2026-11"));
        firstMonth.include(YearMonth.parse("2026-09"));
        new MongoFirstMonth(database).include(YearMonth.parse("2026-10"));

        assertThat(firstMonth.find()).contains(YearMonth.parse("2026-09"));
    }

    @Test
    void the_progress_of_a_partition_only_moves_on() {
        var progress = new MongoProgress(database);
        var stream = new Batch.Stream("jamsos.contribution.account", 7);
        var later = Instant.parse("2026-11-20T03:00:00.123Z");

        progress.counted(stream, later);
        progress.counted(stream, later.minusSeconds(1));

        assertThat(progress.lastCounted()).isEqualTo(Map.of(stream, later));
    }

    private void workOff(EventLog log, Random random, boolean crashing) {
        var memories = new MongoAccountMemories(database);
        var counting = new CountEvents(
                crashing ? new CrashingAfterwards(memories, random) : memories, new MongoFirstMonth(database), cells);
        for (int from = 0; from < log.length(); ) {
            int to = Math.min(log.length(), from + 1 + random.nextInt(LONGEST_BATCH));
            try {
                counting.handle(log.batch(from, to));
                from = to;
            } catch (Crash _) {
                from = Math.max(0, from - random.nextInt(LONGEST_BATCH));
            }
        }
    }

    /** The worst moment: the memories are written, the cells are not. */
    private record CrashingAfterwards(AccountMemories memories, Random random) implements AccountMemories {
        @Override
        public Map<String, AccountMemory> find(Set<String> accounts) {
            return memories.find(accounts);
        }

        @Override
        public boolean save(Collection<AccountMemory> changed) {
            boolean saved = memories.save(changed);
            if (random.nextInt(3) == 0) {
                throw new Crash();
            }
            return saved;
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
