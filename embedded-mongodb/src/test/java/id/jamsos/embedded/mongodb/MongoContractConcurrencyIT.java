package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractConcurrencyIT extends MongoContract {

    private static final int THREADS = 8;
    private static final int EACH = 250;
    private static final int RACES = 40;

    @Test
    void counters_lose_nothing_and_no_value_is_given_twice() throws Exception {
        insert("{_id: 'counter', n: 0}");

        List<List<Integer>> given = together(thread -> () -> {
            List<Integer> mine = new ArrayList<>();
            for (int n = 0; n < EACH; n++) {
                mine.add(next());
            }
            return mine;
        });

        List<Integer> all = given.stream().flatMap(List::stream).sorted().toList();
        assertThat(all)
                .isEqualTo(IntStream.rangeClosed(1, THREADS * EACH).boxed().toList());
        assertThat(given).allSatisfy(mine -> assertThat(mine).isSorted());
    }

    private Integer next() {
        Document after = documents()
                .findOneAndUpdate(
                        json("{_id: 'counter'}"),
                        json("{$inc: {n: 1}}"),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(after).getInteger("n");
    }

    @Test
    void no_reader_sees_half_an_update() throws Exception {
        insert("{_id: 'a', x: 0, y: 0, list: [0, 0, 0]}");

        together(thread -> () -> {
            for (int n = 1; n <= EACH; n++) {
                if (thread % 2 == 0) {
                    int value = thread * EACH + n;
                    documents()
                            .updateOne(
                                    new Document(),
                                    json("{$set: {x: %1$d, y: %1$d, list: [%1$d, %1$d, %1$d]}}".formatted(value)));
                } else {
                    Document seen = only();
                    Integer x = seen.getInteger("x");
                    assertThat(seen).containsEntry("y", x).containsEntry("list", List.of(x, x, x));
                }
            }
            return thread;
        });
    }

    @Test
    void of_many_inserts_of_one_id_exactly_one_succeeds() throws Exception {
        for (int race = 0; race < RACES; race++) {
            int id = race;
            List<Boolean> won = together(thread -> () -> inserts(new Document("_id", id).append("by", thread)));

            assertThat(Collections.frequency(won, true)).isEqualTo(1);
            assertThat(documents().find(new Document("_id", id)).first()).containsEntry("by", won.indexOf(true));
        }
    }

    @Test
    void of_many_inserts_of_one_unique_value_exactly_one_succeeds() throws Exception {
        documents().createIndex(json("{kpj: 1}"), new IndexOptions().unique(true));

        for (int race = 0; race < RACES; race++) {
            String kpj = "k" + race;
            List<Boolean> won = together(thread -> () -> inserts(new Document("kpj", kpj).append("by", thread)));

            assertThat(Collections.frequency(won, true)).isEqualTo(1);
            assertThat(documents().countDocuments(new Document("kpj", kpj))).isEqualTo(1);
        }
    }

    @Test
    void of_many_updates_guarded_by_one_version_exactly_one_succeeds() throws Exception {
        insert("{_id: 'bill', version: 0}");

        for (int race = 0; race < RACES; race++) {
            Document guarded = new Document("_id", "bill").append("version", race);
            List<Boolean> won = together(thread -> () -> documents()
                            .updateOne(guarded, json("{$inc: {version: 1}, $push: {payments: 1}}"))
                            .getModifiedCount()
                    == 1);

            assertThat(Collections.frequency(won, true)).isEqualTo(1);
        }
        assertThat(only().getList("payments", Integer.class)).hasSize(RACES);
    }

    @Test
    void upserts_of_one_new_id_make_one_document_and_count_every_call() throws Exception {
        together(thread -> () ->
                documents().updateOne(json("{_id: 'cell'}"), json("{$inc: {n: 1}}"), new UpdateOptions().upsert(true)));

        assertThat(only()).isEqualTo(json("{_id: 'cell', n: %d}".formatted(THREADS)));
    }

    @Test
    void appending_to_one_array_keeps_every_element_and_pulling_takes_only_the_acknowledged() throws Exception {
        insert("{_id: 'a', outbox: []}");

        together(thread -> () -> {
            for (int n = 0; n < EACH / 5; n++) {
                String push = "{$push: {outbox: {$each: [{by: %d, sequence: %d}]}}}".formatted(thread, n);
                documents().updateOne(new Document(), json(push));
                String pull = "{$pull: {outbox: {by: %d, sequence: {$lte: %d}}}}".formatted(thread, n - 1);
                documents().updateOne(new Document(), json(pull));
            }
            return thread;
        });

        assertThat(only().getList("outbox", Document.class))
                .hasSize(THREADS)
                .allMatch(each -> each.getInteger("sequence") == EACH / 5 - 1);
    }

    private boolean inserts(Document document) {
        try {
            documents().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).isEqualTo(11000);
            return false;
        }
    }

    /** Starts the same work in all threads at one moment and gives what each returned. */
    private static <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<T> mine = work.apply(thread);
                running.add(executor.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            for (Future<T> each : running) {
                results.add(each.get());
            }
        }
        return results;
    }
}
