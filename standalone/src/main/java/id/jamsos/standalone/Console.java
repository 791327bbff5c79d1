package id.jamsos.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a person sees: each step with the time since the start of the process, then where everything is. */
final class Console implements Progress {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void starting(DataDirectory data) {
        out.printf("Starting Jamsos with the data in %s%n", data.root());
    }

    @Override
    public synchronized void done(String what) {
        out.printf(Locale.ROOT, "  %-14s %5.1f s%n", what, secondsSinceStart());
    }

    synchronized void ready(Ports ports, DataDirectory data, Trust trust) {
        String base = NodeSettings.url(ports.gateway());
        out.printf(
                Locale.ROOT,
                """
                Ready after %.1f s. For one machine: development, demonstrations and tests.

                  API           %s/api/v1
                  Docs          %s/docs
                %s
                  Data          %s
                  Log           %s
                  Stop          Ctrl-C, or ./jamsos down%s

                """,
                secondsSinceStart(),
                base,
                base,
                trust.isOurs() ? ours(base, data) : "  Tokens        of " + trust.issuer(),
                data.root(),
                data.log(),
                isDefault(data.root()) ? "" : " --data " + data.root());
        out.flush();
    }

    private static String ours(String base, DataDirectory data) {
        return "  Tokens        POST %s/oauth2/token%n  Demo clients  %s%n  Demo partner  %s"
                .formatted(base, data.demoClients(), data.demoPartner());
    }

    private static boolean isDefault(Path root) {
        return root.equals(Path.of("data").toAbsolutePath().normalize());
    }

    private static double secondsSinceStart() {
        var started = ProcessHandle.current().info().startInstant();
        return started.map(instant -> Duration.between(instant, Instant.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
