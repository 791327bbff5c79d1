package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class ChangesTest {

    private static final Key A = KeyWriter.of("a");
    private static final Key B = KeyWriter.of("b");
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2};

    @TempDir
    Path directory;

    private Storage storage;
    private GroupCommit group;

    @BeforeEach
    void open() {
        storage = Storage.open(directory, 1, false);
        group = new GroupCommit(storage);
        group.write(() -> {
            storage.documents("d.c").put(A, OLD);
            return true;
        });
    }

    @AfterEach
    void close() {
        group.close();
    }

    @Test
    void a_change_that_fails_halfway_leaves_nothing_also_not_in_the_file() {
        MVMap<Key, byte[]> documents = storage.documents("d.c");

        assertThatThrownBy(() -> group.write(() -> {
                    storage.changes().put(documents, A, NEW);
                    storage.changes().put(documents, B, NEW);
                    storage.documentIsWhole();
                    storage.changes().remove(documents, A);
                    throw new ClassCastException("a strange command");
                }))
                .isInstanceOf(ClassCastException.class);

        group.write(() -> {
            documents.put(KeyWriter.of("c"), NEW);
            return true;
        });
        group.close();
        try (Storage opened = Storage.open(directory, 1, false)) {
            assertThat(opened.documents("d.c").keySet()).containsExactly(A, KeyWriter.of("c"));
            assertThat(Objects.requireNonNull(opened.documents("d.c").get(A))).containsExactly(OLD);
        }
    }

    @Test
    void a_refusal_takes_back_the_document_that_was_not_whole_and_keeps_those_before() {
        MVMap<Key, byte[]> documents = storage.documents("d.c");

        assertThatThrownBy(() -> group.write(() -> {
                    storage.changes().put(documents, B, NEW);
                    storage.documentIsWhole();
                    storage.changes().put(documents, A, NEW);
                    throw new MongoServerError(1, "Refused", "not this one");
                }))
                .hasMessageContaining("not this one");

        assertThat(Objects.requireNonNull(documents.get(A))).containsExactly(OLD);
        assertThat(documents.containsKey(B)).isTrue();
    }

    @Test
    void what_fails_in_an_index_leaves_no_document_and_no_entry_of_another_index() {
        StoredCollection bills = group.write(
                () -> new StoredDatabase("d", storage, new CursorRegistry()).resolveOrCreateCollection("bills"));
        group.write(() -> {
            bills.addIndex(index("k"));
            bills.addIndex(index("broken"));
            storage.remove(storage.index("d.bills", "broken"));
            return true;
        });

        assertThatThrownBy(() -> group.write(() -> {
                    bills.addDocument(new Document("_id", 1).append("k", 1));
                    return true;
                }))
                .isInstanceOf(MVStoreException.class);

        assertThat(bills.count()).isZero();
        assertThat(storage.index("d.bills", "k").sizeAsLong()).isZero();
    }

    private SecondaryIndex index(String field) {
        IndexEntries entries = new IndexEntries(storage, storage.index("d.bills", field));
        return new SecondaryIndex(field, List.of(new IndexKey(field, true)), false, false, entries);
    }
}
