package id.jamsos.embedded.mongodb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The file below the database: one ordered map per collection and per index. Nothing is in the file before
 * {@link #commit()}, and after it everything is with the operating system: a kill of the process loses nothing that was
 * committed. With {@code sync} it is also on the disk, and a power failure loses nothing either.
 */
final class Storage implements Durable {

    static final String FILE_NAME = "mongodb.mv";

    private static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final String ARRAYS = "arrays";
    private static final int PAGE_BYTES = 4 << 10;

    /** A commit writes new pages and leaves old ones behind; below this share of live ones the file is tidied. */
    private static final int FILL_RATE_PERCENT = 50;

    private static final int COMMITS_BETWEEN_TIDYING = 1_000;
    private static final int TIDYING_MILLIS = 25;
    private static final int CLOSING_MILLIS = 500;

    private final MVStore store;
    /** However much waits: a commit in the middle of a command would outlive a kill, with documents that no index knows. */
    private static final int NO_COMMIT_OF_ITS_OWN = 0;

    private final boolean sync;
    private final Map<Integer, MVMap<Key, ?>> maps = new ConcurrentHashMap<>();
    private int commitsSinceTidying;
    private boolean openedSinceSnapshot;

    private Storage(MVStore store, boolean sync) {
        this.store = store;
        this.sync = sync;
        store.setVersionsToKeep(0);
        // pages that nobody reads may be overwritten at once: without sync a power failure is not survived anyway, and
        // with
        // it the commit that stopped using them is on the disk
        store.setRetentionTime(0);
        try {
            Format.bringUpToDate(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    static Storage inMemory() {
        return new Storage(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    static Storage open(Path directory, int cacheMegabytes, boolean sync) {
        Path file = directory.resolve(FILE_NAME);
        try {
            Files.createDirectories(directory);
            return new Storage(
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(NO_COMMIT_OF_ITS_OWN)
                            .cacheSize(cacheMegabytes)
                            .pageSplitSize(PAGE_BYTES)
                            .autoCompactFillRate(FILL_RATE_PERCENT)
                            .open(),
                    sync);
        } catch (IOException e) {
            throw new EmbeddedMongoException(
                    "The embedded database cannot use the directory %s: %s".formatted(directory, e), e);
        } catch (IllegalStateException e) {
            throw new EmbeddedMongoException(
                    "The embedded database cannot open %s: %s".formatted(file, e.getMessage()), e);
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
        return opened(store.openMap(
                DATA + namespace,
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE)));
    }

    boolean hasIndex(String namespace, String index) {
        return store.hasMap(INDEX + namespace + "#" + index);
    }

    MVMap<Key, Key> index(String namespace, String index) {
        return keys(INDEX + namespace + "#" + index);
    }

    /** Of each index the numbers of the fields that have or had several values in one document. */
    MVMap<Key, Key> arrays() {
        return keys(ARRAYS);
    }

    private MVMap<Key, Key> keys(String name) {
        return opened(store.openMap(
                name, new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE)));
    }

    private <V> MVMap<Key, V> opened(MVMap<Key, V> map) {
        openedSinceSnapshot |= maps.put(map.getId(), map) == null;
        return map;
    }

    void removeDocuments(String namespace) {
        remove(documents(namespace));
    }

    void remove(MVMap<?, ?> map) {
        maps.remove(map.getId());
        store.removeMap(map);
    }

    @Override
    public boolean commit() {
        if (!store.hasUnsavedChanges()) {
            return openedSinceSnapshot;
        }
        store.commit();
        if (sync) {
            store.sync();
        }
        commitsSinceTidying++;
        if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
            commitsSinceTidying = 0;
            tidy();
        }
        return true;
    }

    @Override
    public Snapshot snapshot() {
        MVStore.TxCounter usage = store.registerVersionUsage();
        Map<Integer, RootReference<Key, ?>> roots = new HashMap<>();
        maps.forEach((id, map) -> roots.put(id, map.getRoot()));
        openedSinceSnapshot = false;
        return new Snapshot(roots, () -> store.deregisterVersionUsage(usage));
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

    @Override
    public void abandon() {
        store.closeImmediately();
    }
}
