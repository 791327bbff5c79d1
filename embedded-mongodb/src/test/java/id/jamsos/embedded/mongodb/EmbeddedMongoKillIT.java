package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.backend.Index;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at a random moment while eight writers write. {@code -Djamsos.mongodb.kills} makes it longer,
 * {@code -Djamsos.mongodb.seed} repeats its moments as far as the machine allows.
 */
class EmbeddedMongoKillIT {

    private static final int KILLS = Integer.getInteger("jamsos.mongodb.kills", 20);
    private static final int MOST_WRITES = 500;

    @TempDir
    Path directory;

    @Test
    void no_acknowledged_write_is_lost_and_every_index_fits_the_data() throws Exception {
        long seed = Long.getLong("jamsos.mongodb.seed", System.nanoTime());
        System.out.println("kills with seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < KILLS; round++) {
            String collection = "round" + round;
            Map<Integer, Integer> acknowledged = writeUntilKilled(collection, 1 + random.nextInt(MOST_WRITES));
            assertNothingIsLost(collection, acknowledged, "seed " + seed + ", round " + round);
            assertIndexesFit(collection, "seed " + seed + ", round " + round);
        }
    }

    /** Returns the last step of each writer that the process reported before it was killed. */
    private Map<Integer, Integer> writeUntilKilled(String collection, int writes) throws Exception {
        Process process = WriterProcess.start(directory, collection);
        Map<Integer, Integer> last = new HashMap<>();
        try (BufferedReader output = process.inputReader()) {
            for (int n = 0; n < writes; n++) {
                note(Objects.requireNonNull(output.readLine(), "the process ended by itself"), last);
            }
            // the handle, because the process object would close the output with what it still says
            process.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                note(line, last);
            }
        }
        process.waitFor();
        return last;
    }

    private static void note(String line, Map<Integer, Integer> last) {
        int space = line.indexOf(' ');
        last.put(Integer.valueOf(line.substring(0, space)), Integer.valueOf(line.substring(space + 1)));
    }

    /** Of the step that was under way at the kill all or nothing is there. */
    private void assertNothingIsLost(String collection, Map<Integer, Integer> acknowledged, String when) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri(WriterProcess.DATABASE))) {
            for (int writer = 0; writer < WriterProcess.WRITERS; writer++) {
                Map<String, Document> stored = new TreeMap<>();
                client.getDatabase(WriterProcess.DATABASE)
                        .getCollection(collection)
                        .find(new Document("writer", writer))
                        .forEach(each -> stored.put(each.getString("_id"), each));
                int steps = acknowledged.getOrDefault(writer, -1) + 1;
                assertThat(stored)
                        .as("%s, writer %d after %d steps", when, writer, steps)
                        .isIn(WriterSteps.after(writer, steps), WriterSteps.after(writer, steps + 1));
            }
        }
    }

    /** Every entry has its document, and every document is found by each of its keys. */
    private static void assertEachFindsTheOther(StoredCollection collection, String when) {
        for (Index<Key> each : collection.getIndexes()) {
            if (each instanceof SecondaryIndex index) {
                Set<Key> found = new TreeSet<>();
                index.walk(View.NEWEST, Interval.EVERYTHING, false)
                        .forEachRemaining(entry -> found.add(entry.position()));
                Set<Key> stored = new TreeSet<>();
                collection.queryAll().forEach(document -> {
                    if (!index.keysOf(document, index.getPosition(document)).isEmpty()) {
                        stored.add(index.getPosition(document));
                    }
                });
                assertThat(found).as(when + ", " + index).isEqualTo(stored);
            }
        }
    }

    private void assertIndexesFit(String name, String when) {
        StoredBackend backend = new StoredBackend(Storage.open(directory, 16, false));
        try {
            StoredCollection collection = Objects.requireNonNull(
                    ((StoredDatabase) backend.resolveDatabase(WriterProcess.DATABASE)).resolveCollection(name, true));
            for (Index<Key> each : collection.getIndexes()) {
                if (each instanceof SecondaryIndex index) {
                    TreeSet<Key> expected = new TreeSet<>();
                    collection
                            .queryAll()
                            .forEach(document -> expected.addAll(index.keysOf(document, index.getPosition(document))));
                    assertThat(index.map().keySet()).as(when + ", " + index).containsExactlyElementsOf(expected);
                }
            }
            assertThat(collection.getIndexes()).hasSize(5);
            assertEachFindsTheOther(collection, when);
        } finally {
            backend.close();
        }
    }
}
