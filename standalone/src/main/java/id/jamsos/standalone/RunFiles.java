package id.jamsos.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the script {@code jamsos} needs to know of a running system: {@code run/pid}, {@code run/port}, {@code run/ready}. */
final class RunFiles {
    private final Path pid;
    private final Path port;
    private final Path ready;

    RunFiles(Path root) {
        Path run = root.resolve("run");
        pid = run.resolve("pid");
        port = run.resolve("port");
        ready = run.resolve("ready");
    }

    /** For a message to a person; empty when nothing is known. */
    static String describe(Path root) {
        var files = new RunFiles(root);
        try {
            return " (process %s, port %s)"
                    .formatted(
                            Files.readString(files.pid).strip(),
                            Files.readString(files.port).strip());
        } catch (IOException _) {
            return "";
        }
    }

    void starting(int gatewayPort) {
        try {
            Files.createDirectories(pid.getParent());
            Files.deleteIfExists(ready); // of a run that was killed
            Files.writeString(port, gatewayPort + "\n");
            Files.writeString(pid, ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ready() {
        try {
            Files.writeString(ready, ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ended() {
        try {
            Files.deleteIfExists(ready);
            Files.deleteIfExists(port);
            Files.deleteIfExists(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
