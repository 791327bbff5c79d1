package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power failure leaves: all that was synced, and of what was written later a part that ends somewhere. {@code
 * -Djamsos.mongodb.seed} repeats a run.
 */
class PowerLossTest {

    private static final int ROUNDS = 25;
    private static final int MOST_WRITES = 300;
    private static final int BYTES = 400;
    private static final Key LAST = KeyWriter.of("last");

    @TempDir
    Path directory;

    @Test
    void a_file_that_ends_anywhere_behind_the_last_sync_opens_with_all_that_was_synced() throws Exception {
        long seed = Long.getLong("jamsos.mongodb.seed", System.nanoTime());
        Random random = new Random(seed);

        for (int round = 0; round < ROUNDS; round++) {
            Path lost = directory.resolve("lost" + round);
            int synced = 1 + random.nextInt(MOST_WRITES);
            writeSyncAndWriteOn(directory.resolve("whole" + round), lost, synced, random);

            assertThatAllIsThere(lost, synced, "seed " + seed + ", round " + round);
        }
    }

    private static void writeSyncAndWriteOn(Path directory, Path lost, int synced, Random random) throws IOException {
        Path file = directory.resolve(StorageFile.NAME);
        Storage storage = Storage.open(directory, 1, false);
        try {
            write(storage, 0, synced);
            storage.sync();
            long size = Files.size(file);
            write(storage, synced, synced + random.nextInt(MOST_WRITES));
            long added = Math.max(0, Files.size(file) - size);
            copy(file, Files.createDirectory(lost).resolve(StorageFile.NAME), size + random.nextLong(added + 1));
        } finally {
            storage.abandon();
        }
    }

    /** Each write makes pages of the ones before it free. */
    private static void write(Storage storage, int from, int until) {
        MVMap<Key, byte[]> documents = storage.documents("d.c");
        for (int n = from; n < until; n++) {
            documents.put(KeyWriter.of(n), new byte[BYTES]);
            documents.put(LAST, KeyWriter.of(n).bytes());
            storage.commit();
        }
    }

    private static void copy(Path file, Path target, long bytes) throws IOException {
        Files.copy(file, target);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private static void assertThatAllIsThere(Path directory, int synced, String when) {
        try (Storage storage = Storage.open(directory, 1, false)) {
            MVMap<Key, byte[]> documents = storage.documents("d.c");
            for (int n = 0; n < synced; n++) {
                assertThat(documents.get(KeyWriter.of(n)))
                        .as("%s, document %d", when, n)
                        .hasSize(BYTES);
            }
            Key last = new Key(Objects.requireNonNull(documents.get(LAST)));
            assertThat(last).as(when).isGreaterThanOrEqualTo(KeyWriter.of(synced - 1));
        }
    }
}
