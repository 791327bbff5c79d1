package id.jamsos.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A system that runs on this machine, seen from outside.
 *
 * @param data its data directory
 * @param port of its gateway
 */
record RunningSystem(Path data, int port, ProcessHandle process) {
    private static final int DATABASE = 6;
    private static final int KAFKA = 7;

    /**
     * The system that runs with the data in this directory.
     *
     * @throws IllegalStateException when none does
     */
    static RunningSystem in(Path data) {
        try {
            long pid = Long.parseLong(
                    Files.readString(data.resolve("run").resolve("pid")).strip());
            int port = Integer.parseInt(
                    Files.readString(data.resolve("run").resolve("port")).strip());
            return new RunningSystem(data, port, ProcessHandle.of(pid).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing runs with the data in " + data, e);
        }
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String mongoUri() {
        return "mongodb://127.0.0.1:" + (port + DATABASE);
    }

    String kafka() {
        return "127.0.0.1:" + (port + KAFKA);
    }

    /** Processor time of the whole system since its start: services, gateway, database and broker together. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
