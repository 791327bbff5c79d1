package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    private static final Key KEY = KeyWriter.of("a");

    @TempDir
    Path directory;

    @Test
    void a_snapshot_keeps_what_was_there_through_later_commits_and_tidying() {
        try (Storage storage = Storage.open(directory, 1, false)) {
            MVMap<Key, byte[]> documents = storage.documents("d.c");
            for (int n = 0; n < 200; n++) {
                documents.put(KeyWriter.of(n), new byte[1_000]);
            }
            documents.put(KEY, new byte[] {1});
            storage.commit();

            try (Snapshot before = storage.snapshot()) {
                for (int n = 0; n < 2_500; n++) {
                    documents.put(KEY, new byte[] {2});
                    documents.put(KeyWriter.of(n % 200), new byte[] {(byte) n});
                    storage.commit();
                }

                assertThat(before.get(documents, KEY)).containsExactly(1);
                for (int n = 0; n < 200; n++) {
                    assertThat(before.get(documents, KeyWriter.of(n))).hasSize(1_000);
                }
                try (Snapshot now = storage.snapshot()) {
                    assertThat(now.get(documents, KEY)).containsExactly(2);
                }
            }
        }
    }

    @Test
    void a_map_that_was_made_later_is_empty_in_a_snapshot() {
        try (Storage storage = Storage.inMemory();
                Snapshot before = storage.snapshot()) {
            MVMap<Key, byte[]> documents = storage.documents("d.c");
            documents.put(KEY, new byte[] {1});

            assertThat(before.root(documents)).isNull();
            assertThat(before.get(documents, KEY)).isNull();
            assertThat(before.size(documents)).isZero();
        }
    }

    @Test
    void a_commit_with_sync_is_there_after_opening_again() {
        try (Storage storage = Storage.open(directory, 1, true)) {
            storage.documents("d.c").put(KEY, new byte[] {1});
            assertThat(storage.commit()).isTrue();
        }

        try (Storage storage = Storage.open(directory, 1, true)) {
            assertThat(Objects.requireNonNull(storage.documents("d.c").get(KEY)))
                    .containsExactly(1);
        }
    }

    /** As a kill leaves it: the documents of a large command without what came after them would be documents that no index knows. */
    @Test
    void nothing_of_a_change_larger_than_every_buffer_is_there_before_its_commit() {
        Storage killed = Storage.open(directory, 1, false);
        try {
            killed.documents("d.c").put(KEY, new byte[] {1});
            killed.commit();
            for (int n = 0; n < 50_000; n++) {
                killed.documents("d.c").put(KeyWriter.of(n), new byte[1_000]);
            }
        } finally {
            killed.abandon();
        }

        try (Storage storage = Storage.open(directory, 1, false)) {
            assertThat(storage.documents("d.c").sizeAsLong()).isEqualTo(1);
        }
    }
}
