package id.jamsos.platform.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing from a service's problem texts: a key in only one language, arguments that differ between the languages, a
 * lone apostrophe (which {@link java.text.MessageFormat} swallows), and slugs or field codes that the sources name
 * but no bundle has. Only slugs and codes that are literals can be found.
 *
 * <pre>{@code assertThat(ProblemCatalogueCheck.defects("problems-registration", Path.of("src/main/java"))).isEmpty();}</pre>
 */
public final class ProblemCatalogueCheck {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private ProblemCatalogueCheck() {}

    /** All defects of one bundle against the Java sources under this directory; texts may also be the platform's. */
    public static Set<String> defects(String bundle, Path sources) {
        var english = texts(bundle + ".properties");
        var indonesian = texts(bundle + "_id.properties");
        var defects = new TreeSet<String>();
        english.forEach((key, text) -> compare(key, text, indonesian.get(key), defects));
        indonesian.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> defects.add(key + " has no English text"));
        var known = new HashMap<>(texts("problems-platform.properties"));
        known.putAll(english);
        UsedProblemKeys.under(sources).stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> defects.add(key + " is used but has no text"));
        return defects;
    }

    private static void compare(String key, String english, @Nullable String indonesian, Set<String> defects) {
        if (indonesian == null) {
            defects.add(key + " has no Indonesian text");
            return;
        }
        if (!arguments(english).equals(arguments(indonesian))) {
            defects.add(key + " has other arguments in Indonesian");
        }
        if (LONE_APOSTROPHE.matcher(english + indonesian).find()) {
            defects.add(key + " has an apostrophe that is not doubled");
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String resource) {
        try (var stream = ProblemCatalogueCheck.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new AssertionError("no " + resource + " on the class path");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
