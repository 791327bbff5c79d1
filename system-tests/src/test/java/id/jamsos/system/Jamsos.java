package id.jamsos.system;

import id.jamsos.standalone.DataDirectory;
import id.jamsos.standalone.JamsosSystem;
import id.jamsos.standalone.Ports;
import id.jamsos.standalone.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The running system of the tests, given to each test that has it as a parameter: started once, on free ports, with an empty data
 * directory that is deleted at the end.
 */
final class Jamsos implements AutoCloseable {
    private final Path root;
    private final Ports ports;
    private @Nullable DataDirectory data;
    private @Nullable JamsosSystem system;

    private Jamsos(Path root, Ports ports) {
        this.root = root;
        this.ports = ports;
        start();
    }

    private void start() {
        var opened = DataDirectory.open(root, false);
        data = opened;
        var starting = new JamsosSystem(ports, opened, Progress.SILENT);
        system = starting;
        starting.start();
    }

    /** What a person does who stops it with Ctrl-C and starts it again. */
    void restart() {
        stop();
        start();
    }

    private void stop() {
        if (system != null) {
            system.close();
        }
        if (data != null) {
            data.close();
        }
    }

    JamsosSystem system() {
        if (system == null) {
            throw new IllegalStateException("not running");
        }
        return system;
    }

    Ports ports() {
        return ports;
    }

    Path dataDirectory() {
        return root;
    }

    Clients clients() {
        return new Clients(
                "http://127.0.0.1:" + ports.gateway(), root.resolve("demo").resolve("clients.json"));
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(Jamsos::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the system before the first test class that needs it; JUnit closes it after the last. */
    static final class Extension implements BeforeAllCallback, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(Jamsos.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            running(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Jamsos.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return running(context);
        }

        private static Jamsos running(ExtensionContext context) {
            return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Jamsos.class, _ -> begin(), Jamsos.class);
        }

        private static Jamsos begin() {
            // six contexts would set logging up six times
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
            try {
                return new Jamsos(Files.createTempDirectory("jamsos-system-test"), Ports.anyFree());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
