package id.jamsos.bench;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The storage below the database without the database: documents of the same size in one map, opened as the database opens
 * it, with no protocol, no index and no other process. Each write is committed before the next one of the same caller.
 */
final class DatabaseFloor implements AutoCloseable {
    private static final int PAGE_BYTES = 4 << 10;
    private static final int CACHE_MEGABYTES = 64;
    private static final int WRITES_IN_A_COMMIT = 1_000;

    private final MVStore store;
    private final MVMap<Integer, byte[]> documents;
    private final int size;
    private final AtomicInteger next;
    private final byte[] document = new byte[DatabaseBench.BYTES];

    DatabaseFloor(Path directory, int size) {
        this.store = new MVStore.Builder()
                .fileName(directory.resolve("floor-" + size + ".mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        this.documents = store.openMap("documents");
        this.size = size;
        this.next = new AtomicInteger(size);
        for (int n = 0; n < size; n++) {
            documents.put(n, document);
            if (n % WRITES_IN_A_COMMIT == 0) {
                store.commit();
            }
        }
        store.commit();
    }

    void get() {
        documents.get(ThreadLocalRandom.current().nextInt(size));
    }

    void update() {
        documents.put(ThreadLocalRandom.current().nextInt(size), document);
        store.commit();
    }

    void insert() {
        documents.put(next.getAndIncrement(), document);
        store.commit();
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
