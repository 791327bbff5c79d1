package id.jamsos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from Java sources which problem texts they need: literal slugs of exceptions and literal codes of field errors. */
final class UsedProblemKeys {
    /** The call, and which of its arguments is the slug or code. */
    private static final Map<String, Integer> CALLS = Map.of(
            "new ProblemException(", 1,
            ".reject(", 1,
            ".matching(", 3,
            ".parse(", 3);

    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");

    private UsedProblemKeys() {}

    static Set<String> under(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            var keys = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> keys.addAll(in(read(file))));
            return keys;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Set<String> in(String source) {
        var keys = new TreeSet<String>();
        CALLS.forEach((call, position) -> {
            for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
                var literal = literal(arguments(source, at + call.length()), position);
                literal.ifPresent(name -> keys.addAll(call.startsWith("new") ? texts(name) : Set.of("field." + name)));
            }
        });
        return keys;
    }

    private static Set<String> texts(String slug) {
        return Set.of(slug + ".title", slug + ".detail");
    }

    private static Optional<String> literal(List<String> arguments, int position) {
        if (arguments.size() <= position) {
            return Optional.empty();
        }
        var literal = LITERAL.matcher(arguments.get(position).strip());
        return literal.matches() ? Optional.of(literal.group(1)) : Optional.empty();
    }

    /** The arguments of a call, cut at the commas that are not inside of brackets or strings. */
    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        int depth = 1;
        int start = from;
        boolean quoted = false;
        for (int at = from; at < source.length() && depth > 0; at++) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
            if (!quoted && (depth == 0 || (depth == 1 && c == ','))) {
                arguments.add(source.substring(start, at));
                start = at + 1;
            }
        }
        return arguments;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
