package id.jamsos.demo.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * How far a demonstration has come, kept beside the data that it has made. What is written here is done; what comes right after it may be
 * done too, and is asked for before it is done again.
 */
public final class Journal {
    private final Path file;
    private final Properties values = new Properties();

    private Journal(Path file) {
        this.file = file;
    }

    /**
     * The journal of a data directory; a new one unless there is one.
     *
     * @throws IllegalArgumentException when the data have a demonstration of another kind, whose people these would be mixed with
     */
    public static Journal open(Path file, long seed, String scale) throws IOException {
        var journal = new Journal(file);
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                journal.values.load(text);
            }
        }
        journal.require("seed", Long.toString(seed));
        journal.require("scale", scale);
        return journal;
    }

    private void require(String name, String value) {
        Object before = values.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException(
                    "the data have a demonstration with --seed %s --scale %s: continue that one, or begin with ./jamsos up --fresh"
                            .formatted(values.getProperty("seed"), values.getProperty("scale")));
        }
    }

    /** What was noted under a name, which may be an empty text. */
    Optional<String> note(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    void note(String name, String text) {
        values.setProperty(name, text);
        write();
    }

    /** Whether an earlier run has done any of a phase, or tried to. */
    boolean hasBegun(Phase phase) {
        return note(phase.name()).isPresent();
    }

    /** How many of a phase, in order, are done. */
    int done(Phase phase) {
        return note(phase.name()).map(Integer::parseInt).orElse(0);
    }

    void write(Phase phase, int done) {
        note(phase.name(), Integer.toString(done));
    }

    private synchronized void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (var text = Files.newBufferedWriter(next)) {
                values.store(text, "How far ./jamsos demo has come");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
