package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Eight callers do random things to documents of their own and of all, each beside a model that knows every answer. {@code
 * -Djamsos.mongodb.seed} repeats what each of them does, {@code -Djamsos.mongodb.rounds} does it more often.
 */
class MongoContractRandomConcurrencyIT extends MongoContract {

    private static final int ROUNDS = Integer.getInteger("jamsos.mongodb.rounds", 10);
    private static final int THREADS = 8;
    private static final int STEPS = 60;

    @Test
    void every_caller_gets_its_answers_and_nothing_is_lost_or_done_twice() throws Exception {
        long seed = Long.getLong("jamsos.mongodb.seed", System.nanoTime());
        System.out.println("random concurrency with seed " + seed);

        for (int round = 0; round < ROUNDS; round++) {
            documents().drop();
            documents()
                    .createIndex(
                            json("{slot: 1}"), new IndexOptions().unique(true).sparse(true));
            documents().createIndex(json("{owner: 1, n: -1}"));
            insert("{_id: 'shared', sum: 0, list: []}");
            String when = "seed %d, round %d".formatted(seed, round);
            check(run(seed + round, when), when);
        }
    }

    private List<RandomCaller> run(long seed, String when) throws Exception {
        Random random = new Random(seed);
        List<RandomCaller> callers = IntStream.range(0, THREADS)
                .mapToObj(number -> new RandomCaller(documents(), number, random.nextLong(), when))
                .toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (RandomCaller caller : callers) {
                running.add(executor.submit(() -> {
                    start.await();
                    caller.run(STEPS);
                    return true;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return callers;
    }

    private void check(List<RandomCaller> callers, String when) {
        Map<String, Document> expected = new TreeMap<>();
        callers.forEach(caller -> expected.putAll(caller.own()));
        Map<String, Document> stored = new TreeMap<>();
        documents().find(json("{owner: {$exists: true}}")).forEach(each -> stored.put(each.getString("_id"), each));
        assertThat(stored).as(when).isEqualTo(expected);
        for (RandomCaller caller : callers) {
            assertThat(documents().countDocuments(new Document("owner", caller.number())))
                    .as(when)
                    .isEqualTo(caller.own().size());
        }
        Document shared = documents().find(json("{_id: 'shared'}")).first();
        assertThat(shared)
                .as(when)
                .containsEntry(
                        "sum", callers.stream().mapToInt(RandomCaller::added).sum());
        assertThat(Objects.requireNonNull(shared).getList("list", Integer.class))
                .as(when)
                .containsExactlyInAnyOrderElementsOf(callers.stream()
                        .flatMap(caller -> caller.appended().stream())
                        .toList());
        assertThat(documents().countDocuments(json("{slot: {$exists: true}}")))
                .as(when)
                .isEqualTo(callers.stream().mapToInt(RandomCaller::slots).sum())
                .isEqualTo(RandomCaller.taken(callers));
    }
}
