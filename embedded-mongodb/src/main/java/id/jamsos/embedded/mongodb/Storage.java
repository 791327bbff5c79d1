package id.jamsos.embedded.mongodb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file below the database: one ordered map per collection and per index. Nothing is in the file before
 * {@link #commit()} or {@link #documentIsWhole()}, and after it everything is with the operating system: a kill of the process
 * loses nothing that was committed. With {@code sync} it is also on the disk, and a power failure loses nothing either.
 */
final class Storage implements Durable {

    private static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final String ARRAYS = "arrays";
    private static final String COMPLETE = "complete";

    private static final int COMMITS_BETWEEN_TIDYING = 1_000;
    private static final int TIDYING_MILLIS = 25;
    private static final int CLOSING_MILLIS = 500;

    /** What one command may keep in memory before it is written; the storage counts generously. */
    private static final long UNSAVED_BYTES =
            Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 32);

    private final MVStore store;
    private final boolean sync;
    private final Changes changes = new Changes();
    private final Map<Integer, MVMap<Key, ?>> maps = new ConcurrentHashMap<>();
    private final AtomicReference<MVStore.@Nullable TxCounter> notOnDisk = new AtomicReference<>();
    private MVStore.@Nullable TxCounter onDisk;
    private int commitsSinceTidying;
    private boolean openedSinceSnapshot;

    /** A part of what was changed is in the file already, and nobody can read it yet. */
    private boolean writtenInParts;

    private Storage(MVStore store, boolean sync) {
        this.store = store;
        this.sync = sync;
        store.setVersionsToKeep(0);
        store.setRetentionTime(0); // pages stay while a snapshot or what is on the disk needs them, and no longer
        notOnDisk.set(store.registerVersionUsage());
        sync();
        dropIncompleteIndexes();
    }

    static Storage inMemory() {
        return new Storage(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    static Storage open(Path directory, int cacheMegabytes, boolean sync) {
        return new Storage(StorageFile.open(directory, cacheMegabytes), sync);
    }

    /** A long command commits between documents, so a kill may have left an index that was not whole yet. */
    private void dropIncompleteIndexes() {
        MVMap<Key, Key> complete = keys(COMPLETE);
        for (String map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(INDEX) && !complete.containsKey(KeyWriter.of(map))) {
                removeIndex(keys(map));
            }
        }
    }

    /** To be called when all indexes of a database are open: nobody keeps up to date what is left. */
    void dropIndexesThatAreNotOpen(String database) {
        Set<String> open = maps.values().stream().map(MVMap::getName).collect(Collectors.toSet());
        for (String map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(INDEX + database + ".") && !open.contains(map)) {
                removeIndex(keys(map));
            }
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

    MVMap<Key, Key> index(String namespace, String index) {
        return keys(INDEX + namespace + "#" + index);
    }

    /** Of each index the numbers of the fields that have or had several values in one document. */
    MVMap<Key, Key> arrays() {
        return keys(ARRAYS);
    }

    /** The indexes that have an entry for every document. */
    MVMap<Key, Key> complete() {
        return keys(COMPLETE);
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

    void removeIndex(MVMap<Key, Key> entries) {
        Key name = KeyWriter.of(entries.getName());
        complete().remove(name);
        arrays().remove(name);
        remove(entries);
    }

    void remove(MVMap<?, ?> map) {
        maps.remove(map.getId());
        changes.forget(map);
        store.removeMap(map);
    }

    /**
     * To be called after each document of a command: writes what has gathered when it is too much to keep in memory.
     * Readers go on seeing what was there before the command, but after a kill a part of its documents is there.
     */
    void documentIsWhole() {
        changes.documentIsWhole();
        if (store.getUnsavedMemory() > UNSAVED_BYTES) {
            store.commit();
            writtenInParts = true;
            changes.begin();
        }
    }

    @Override
    public boolean commit() {
        if (!store.hasUnsavedChanges() && !writtenInParts) {
            return openedSinceSnapshot;
        }
        writtenInParts = false;
        store.commit();
        store.deregisterVersionUsage(notOnDisk.getAndSet(store.registerVersionUsage()));
        if (sync) {
            sync();
        }
        commitsSinceTidying++;
        if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
            commitsSinceTidying = 0;
            tidy();
        }
        return true;
    }

    /**
     * Puts what has been committed on the disk. A power failure may leave any part of what came later, in any order; so
     * pages that the state on the disk needs are not written over before a newer state is there.
     */
    synchronized void sync() {
        MVStore.TxCounter newest = notOnDisk.getAndSet(null);
        if (newest != null) {
            store.sync();
            store.deregisterVersionUsage(onDisk);
            onDisk = newest;
        }
    }

    private synchronized void letGoOfDisk() {
        store.deregisterVersionUsage(onDisk);
        onDisk = null;
    }

    @Override
    public Snapshot snapshot() {
        MVStore.TxCounter usage = store.registerVersionUsage();
        Map<Integer, RootReference<Key, ?>> roots = new HashMap<>();
        maps.forEach((id, map) -> roots.put(id, map.getRoot()));
        openedSinceSnapshot = false;
        return new Snapshot(roots, () -> store.deregisterVersionUsage(usage));
    }

    Changes changes() {
        return changes;
    }

    @Override
    public void begin() {
        changes.begin();
    }

    @Override
    public void undoHalfDocument() {
        changes.undoHalfDocument();
    }

    @Override
    public void undo() {
        changes.undo();
    }

    private void tidy() {
        if (store.getFileStore() != null && store.getFileStore().getChunksFillRate() < StorageFile.FILL_RATE_PERCENT) {
            store.compactFile(TIDYING_MILLIS);
        }
    }

    long bytes() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    public void close() {
        sync();
        letGoOfDisk();
        store.close(CLOSING_MILLIS);
    }

    @Override
    public void abandon() {
        store.closeImmediately();
    }
}
