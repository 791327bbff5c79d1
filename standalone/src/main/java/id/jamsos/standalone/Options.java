package id.jamsos.standalone;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param port of the gateway; the other ports follow from it; 0 for any that are free
 * @param fresh whether to start empty
 * @param rates dated rates that override the built-in ones
 * @param rebuildTotals whether reporting counts everything again
 * @param issuer of tokens, somewhere else; null for the one that runs here
 */
record Options(
        int port,
        Path data,
        boolean fresh,
        @Nullable Path rates,
        boolean rebuildTotals,
        @Nullable String issuer) {
    private static final int DEFAULT_PORT = 8080;
    private static final int ANY_PORT = 0;

    static Options parse(List<String> arguments) {
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        boolean fresh = false;
        Path rates = null;
        boolean rebuildTotals = false;
        String issuer = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--port" -> port = number(argument, rest);
                case "--data" -> data = path(argument, rest);
                case "--fresh" -> fresh = true;
                case "--rebuild-totals" -> rebuildTotals = true;
                case "--issuer" -> issuer = value(argument, rest);
                case "--rates" -> rates = directory(argument, rest);
                default -> throw new CannotStart("Unknown option %s.".formatted(argument));
            }
        }
        return new Options(port, data.toAbsolutePath().normalize(), fresh, rates, rebuildTotals, issuer);
    }

    Ports ports() {
        return port == ANY_PORT ? Ports.anyFree() : new Ports(port);
    }

    Trust trust(Ports ports) {
        return issuer == null ? Trust.inOurs(ports) : Trust.in(issuer);
    }

    /** What the command line says to the services. */
    Map<String, Object> serviceSettings() {
        var settings = new LinkedHashMap<String, Object>();
        if (rates != null) {
            settings.put("jamsos.rates.directory", rates.toString());
        }
        if (rebuildTotals) {
            settings.put("jamsos.reporting.rebuild-totals", true);
        }
        return settings;
    }

    private static int number(String option, Iterator<String> rest) {
        String text = value(option, rest);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new CannotStart("%s needs a number, not %s.".formatted(option, text));
        }
    }

    private static Path path(String option, Iterator<String> rest) {
        String text = value(option, rest);
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw new CannotStart("%s needs the name of a directory, not %s.".formatted(option, text));
        }
    }

    private static Path directory(String option, Iterator<String> rest) {
        Path directory = path(option, rest).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new CannotStart("%s needs a directory, and %s is none.".formatted(option, directory));
        }
        return directory;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart("%s needs a value.".formatted(option));
        }
        return rest.next();
    }
}
