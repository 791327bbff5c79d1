package id.jamsos.standalone.ops;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line.
 *
 * @param words what is to be done, such as {@code parked inspect PLACE}
 * @param services where the services' management ports are; empty for those of the system that runs here
 */
record OpsOptions(
        List<String> words, Path data, List<Service> services, Map<String, String> values, Set<String> flags) {
    private static final Set<String> VALUES = Set.of("--port", "--group", "--topic", "--key", "--reason", "--limit");
    private static final int DEFAULT_LIMIT = 50;
    private static final Set<String> FLAGS = Set.of("--discarded", "--whole-key");

    /** A service and its management port. */
    record Service(String name, URI url) {}

    static OpsOptions parse(List<String> arguments) {
        var words = new ArrayList<String>();
        var services = new ArrayList<Service>();
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        Path data = Path.of("data");
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--data")) {
                data = Path.of(value(argument, rest));
            } else if (argument.equals("--service")) {
                services.add(service(value(argument, rest)));
            } else if (VALUES.contains(argument)) {
                values.put(argument, value(argument, rest));
            } else if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("--")) {
                throw OpsFailure.usage("unknown option %s; ./jamsos ops help lists them.".formatted(argument));
            } else {
                words.add(argument);
            }
        }
        return new OpsOptions(List.copyOf(words), data, List.copyOf(services), Map.copyOf(values), Set.copyOf(flags));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw OpsFailure.usage(option + " needs a value.");
        }
        return rest.next();
    }

    private static Service service(String text) {
        int equals = text.indexOf('=');
        try {
            if (equals > 0) {
                return new Service(text.substring(0, equals), URI.create(text.substring(equals + 1)));
            }
        } catch (IllegalArgumentException _) {
            // falls through to the sentence
        }
        throw OpsFailure.usage("--service needs NAME=URL, such as reporting=http://10.0.0.7:9084.");
    }

    String word(int at, String what) {
        if (words.size() <= at) {
            throw OpsFailure.usage("%s is missing; ./jamsos ops help says how.".formatted(what));
        }
        return words.get(at);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    int limit() {
        return number("--limit").orElse(DEFAULT_LIMIT);
    }

    /** The gateway's port; without it the one that the running system has noted. */
    Optional<Integer> port() {
        return number("--port");
    }

    private Optional<Integer> number(String option) {
        return value(option).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // falls through to the sentence
            }
            throw OpsFailure.usage("%s needs a number from 1 on, not %s.".formatted(option, text));
        });
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
