package id.jamsos.torture.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory of a run: data, keys, demo clients, logs. */
public record Home(Path root) {
    /** A new one, for one run. */
    public static Home temporary() {
        try {
            return new Home(Files.createTempDirectory("jamsos-torture"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path database() {
        return root.resolve("mongodb");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    Path issuerKey() {
        return keys().resolve("issuer.json");
    }

    public Path clients() {
        return root.resolve("demo").resolve("clients.json");
    }

    public Path partner() {
        return root.resolve("demo").resolve("partners").resolve("POSPAY");
    }

    public Path logs() {
        return root.resolve("log");
    }

    public Path ledger() {
        return root.resolve("ledger.jsonl");
    }

    public void delete() {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
