package id.jamsos.embedded.mongodb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the file below the database, and says in one sentence why it cannot. */
final class StorageFile {

    static final String NAME = "mongodb.mv";

    /** A commit writes new pages and leaves old ones behind; below this share of live ones the file is tidied. */
    static final int FILL_RATE_PERCENT = 50;

    private static final int PAGE_BYTES = 4 << 10;

    /** However much waits: a commit in the middle of a document would outlive a kill, with documents that no index knows. */
    private static final int NO_COMMIT_OF_ITS_OWN = 0;

    private static final Logger log = LoggerFactory.getLogger(StorageFile.class);

    private StorageFile() {}

    static MVStore open(Path directory, int cacheMegabytes) {
        Path file = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new EmbeddedMongoException(
                    "The embedded database cannot use the directory %s: %s".formatted(directory, e), e);
        }
        boolean isNew = !Files.exists(file);
        MVStore store = open(file.toString(), cacheMegabytes);
        if (isNew) {
            rememberName(directory, store);
        }
        return store;
    }

    static MVStore open(String file, int cacheMegabytes) {
        try {
            MVStore store = builder(file, cacheMegabytes).open();
            try {
                Format.bringUpToDate(store);
                return store;
            } catch (RuntimeException e) {
                store.closeImmediately();
                throw e;
            }
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

    /** Nothing is committed unless it is asked for: not after some time, and not when some memory is used. */
    private static MVStore.Builder builder(String file, int cacheMegabytes) {
        return new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(NO_COMMIT_OF_ITS_OWN)
                .cacheSize(cacheMegabytes)
                .pageSplitSize(PAGE_BYTES)
                .autoCompactFillRate(FILL_RATE_PERCENT);
    }

    /** A new file has a name after a power failure only when its directory is on the disk too. */
    private static void rememberName(Path directory, MVStore store) {
        store.sync();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("This system does not sync directories", e);
        }
    }
}
