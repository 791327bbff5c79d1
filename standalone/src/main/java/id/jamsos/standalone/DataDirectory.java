package id.jamsos.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;

/**
 * The directory that holds everything the system keeps, locked against a second system for as long as this is open. The lock
 * belongs to the process, so a killed one leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {
    /** Says that the directory is ours, and in which layout. */
    private static final String MARK = "jamsos-data";

    private static final String LAYOUT = "1\n";
    private static final String LOCK = "lock";
    private static final Set<String> KEPT_BY_FRESH = Set.of(MARK, LOCK);

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process and creates it if it is missing.
     *
     * @param fresh whether to delete what the directory holds
     * @throws CannotStart when it is somebody else's, in use, or cannot be written
     */
    public static DataDirectory open(Path root, boolean fresh) {
        requireOurs(root);
        try {
            Files.createDirectories(root);
            var lock = lock(root);
            Files.writeString(root.resolve(MARK), LAYOUT);
            if (fresh) {
                empty(root);
            }
            return new DataDirectory(root, lock);
        } catch (IOException unusable) {
            throw new CannotStart(
                    "The data directory %s cannot be written: %s.".formatted(root, describe(unusable)), unusable);
        }
    }

    /** Nothing is ever written into, or deleted from, a directory that holds other people's files. */
    private static void requireOurs(Path root) {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new CannotStart("The data directory %s is a file.".formatted(root));
        }
        if (!Files.isDirectory(root) || Files.exists(root.resolve(MARK))) {
            return;
        }
        try (var files = Files.list(root)) {
            if (files.anyMatch(file -> !file.endsWith(LOCK))) {
                throw new CannotStart(
                        "The directory %s is not a Jamsos data directory and not empty: name another with --data."
                                .formatted(root));
            }
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The data directory %s cannot be read: %s.".formatted(root, describe(unreadable)), unreadable);
        }
    }

    @SuppressWarnings("resource") // stays open: closing it gives the lock back
    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // held by this very process: as much in use as by another
        }
        channel.close();
        throw new CannotStart("The data directory %s is in use by another running Jamsos%s."
                .formatted(root, RunFiles.describe(root)));
    }

    private static void empty(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept = file.equals(root)
                        || (root.equals(file.getParent())
                                && KEPT_BY_FRESH.contains(file.getFileName().toString()));
                if (!kept) {
                    Files.delete(file);
                }
            }
        }
    }

    public Path root() {
        return root;
    }

    Path database() {
        return root.resolve("mongodb");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keysets() {
        return root.resolve("keys");
    }

    Path issuerKey() {
        return root.resolve("keys").resolve("issuer.json");
    }

    public Path demoClients() {
        return root.resolve("demo").resolve("clients.json");
    }

    public Path demoPartner() {
        return root.resolve("demo").resolve("partners").resolve("POSPAY");
    }

    Path log() {
        return root.resolve("log").resolve("jamsos.log");
    }

    RunFiles runFiles() {
        return new RunFiles(root);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it cannot be created there";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            default -> failure.getClass().getSimpleName() + " " + failure.getMessage();
        };
    }
}
