package id.jamsos.demo.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A system that runs on this machine, seen from outside.
 *
 * @param data its data directory
 * @param port of its gateway; the others follow from it
 */
public record RunningSystem(Path data, int port, ProcessHandle process) {
    private static final int DATABASE = 6;
    private static final int KAFKA = 7;
    private static final int MANAGEMENT = 1000;

    /**
     * The system that runs with the data in this directory.
     *
     * @throws IllegalStateException when none does
     */
    public static RunningSystem in(Path data) {
        try {
            int port = Integer.parseInt(text(data, "port"));
            return ProcessHandle.of(Long.parseLong(text(data, "pid")))
                    .map(process -> new RunningSystem(data, port, process))
                    .orElseThrow(() -> new IllegalStateException(nothingRuns(data)));
        } catch (IOException e) {
            throw new IllegalStateException(nothingRuns(data), e);
        }
    }

    private static String text(Path data, String file) throws IOException {
        return Files.readString(data.resolve("run").resolve(file)).strip();
    }

    private static String nothingRuns(Path data) {
        return "nothing runs with the data in " + data;
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + (port + DATABASE);
    }

    public String kafka() {
        return "127.0.0.1:" + (port + KAFKA);
    }

    /** The port of health and metrics: 0 of the gateway, 1 to 4 of the services. */
    public int management(int number) {
        return port + MANAGEMENT + number;
    }

    /** The credentials of the demo partner, one file each. */
    public Path partner() {
        return data.resolve("demo").resolve("partners").resolve("POSPAY");
    }

    Path clients() {
        return data.resolve("demo").resolve("clients.json");
    }

    /** Processor time of the whole system since its start: services, gateway, database and broker together. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
