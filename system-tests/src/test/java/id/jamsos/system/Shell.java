package id.jamsos.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process and what it has printed. Closing ends it if it has not ended. */
final class Shell implements AutoCloseable {
    private static final Path CHECKOUT =
            Path.of("..").toAbsolutePath().normalize(); // Maven runs the tests of a module in its directory
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private Shell(List<String> command) {
        this(command, Map.of());
    }

    private Shell(List<String> command, Map<String, String> variables) {
        try {
            output = Files.createTempFile("jamsos", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(variables);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shell script(Object... arguments) {
        return new Shell(command(List.of(CHECKOUT.resolve("jamsos").toString()), arguments));
    }

    /** Commands as a person types them. */
    static Shell typed(String commands, Map<String, String> variables) {
        return new Shell(List.of("bash", "-c", commands), variables);
    }

    /** The process that {@code ./jamsos up} starts, without the build before it. */
    static Shell standalone(Object... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var lib = CHECKOUT.resolve("standalone")
                .resolve("target")
                .resolve("jamsos")
                .resolve("lib");
        return new Shell(command(
                List.of(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        lib + "/*",
                        "id.jamsos.standalone.Standalone"),
                arguments));
    }

    /** What {@code ./jamsos demo} runs, without the build before it. */
    static Shell demo(Path data, Object... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var lib = CHECKOUT.resolve("system-tests")
                .resolve("demo")
                .resolve("target")
                .resolve("lib");
        return new Shell(command(
                List.of(java, "-Xmx256m", "-cp", lib + "/*", "id.jamsos.demo.Demo", "--data", data.toString()),
                options));
    }

    private static List<String> command(List<String> program, Object... arguments) {
        var command = new ArrayList<>(program);
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return command;
    }

    Shell awaitReady() {
        await().atMost(PATIENCE).until(() -> printed().contains("Ready after") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("did not start: " + printed());
        }
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it had printed when it ended by itself with this exit code. */
    String ended(int exitCode) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != exitCode) {
                throw new AssertionError(process + " should have ended with " + exitCode + ": " + printed());
            }
            return printed().strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
