package id.jamsos.embedded.mongodb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The file below the database: one ordered map per collection and per index. Nothing is on disk before {@link #commit()},
 * and after it everything is with the operating system: a kill of the process loses nothing that was committed.
 */
final class Storage implements AutoCloseable {

    static final String FILE_NAME = "mongodb.mv";

    private static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final int PAGE_BYTES = 4 << 10;

    /** A commit writes new pages and leaves old ones behind; below this share of live ones the file is tidied. */
    private static final int FILL_RATE_PERCENT = 50;

    private static final int COMMITS_BETWEEN_TIDYING = 1_000;
    private static final int TIDYING_MILLIS = 25;
    private static final int CLOSING_MILLIS = 500;

    private final MVStore store;
    private int commitsSinceTidying;

    private Storage(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
        // old pages may be overwritten at once: they are only needed after a power failure, which is not promised
        store.setRetentionTime(0);
    }

    static Storage inMemory() {
        return new Storage(new MVStore.Builder().autoCommitDisabled().open());
    }

    static Storage open(Path directory, int cacheMegabytes) {
        Path file = directory.resolve(FILE_NAME);
        try {
            Files.createDirectories(directory);
            return new Storage(new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(cacheMegabytes)
                    .pageSplitSize(PAGE_BYTES)
                    .autoCompactFillRate(FILL_RATE_PERCENT)
                    .open());
        } catch (IOException e) {
            throw new EmbeddedMongoException(
                    "The embedded database cannot use the directory %s: %s".formatted(directory, e), e);
        } catch (MVStoreException e) {
            String why = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? "it is in use by another process"
                    : e.getMessage();
            throw new EmbeddedMongoException("The embedded database cannot open %s: %s".formatted(file, why), e);
        }
    }

    /** The databases that have a collection with documents. */
    Set<String> databaseNames() {
        Set<String> names = new TreeSet<>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(DATA) && !documents(map.substring(DATA.length())).isEmpty()) {
                names.add(map.substring(DATA.length(), map.indexOf('.')));
            }
        }
        return names;
    }

    MVMap<Key, byte[]> documents(String namespace) {
        return store.openMap(
                DATA + namespace,
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    boolean hasIndex(String namespace, String index) {
        return store.hasMap(INDEX + namespace + "#" + index);
    }

    MVMap<Key, Key> index(String namespace, String index) {
        return store.openMap(
                INDEX + namespace + "#" + index,
                new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
    }

    void removeDocuments(String namespace) {
        store.removeMap(DATA + namespace);
    }

    void remove(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    /** Puts all changes since the last commit on disk; does nothing without changes. */
    void commit() {
        if (!store.hasUnsavedChanges()) {
            return;
        }
        store.commit();
        commitsSinceTidying++;
        if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
            commitsSinceTidying = 0;
            tidy();
        }
    }

    private void tidy() {
        if (store.getFileStore() != null && store.getFileStore().getChunksFillRate() < FILL_RATE_PERCENT) {
            store.compactFile(TIDYING_MILLIS);
        }
    }

    long bytes() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close(CLOSING_MILLIS);
    }
}
