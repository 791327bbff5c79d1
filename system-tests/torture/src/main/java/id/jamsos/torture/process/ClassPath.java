package id.jamsos.torture.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the processes run on: the jars in the directory {@code -Djamsos.torture.lib}; without that setting the class path of this JVM, and
 * no AOT cache, which needs jars in an order that never changes.
 *
 * @param system the jars of the system, of which the cache is made
 * @param own the jars of this module; behind the others, so that the cache outlives their changes
 */
record ClassPath(
        List<Path> system, List<Path> own, @Nullable Path cache) {
    private static final String LIB = "jamsos.torture.lib";

    static ClassPath ofThisRun() {
        String lib = System.getProperty(LIB);
        if (lib == null) {
            var given = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
            return new ClassPath(List.of(), given.map(Path::of).toList(), null);
        }
        var jars = jars(Path.of(lib)).stream()
                .collect(Collectors.partitioningBy(
                        jar -> jar.getFileName().toString().startsWith("torture")));
        return new ClassPath(
                List.copyOf(jars.getOrDefault(false, List.of())),
                List.copyOf(jars.getOrDefault(true, List.of())),
                Path.of(lib).resolveSibling("torture.aot"));
    }

    private static List<Path> jars(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return joined(Stream.concat(system.stream(), own.stream()));
    }

    String ofTheSystem() {
        return joined(system.stream());
    }

    private static String joined(Stream<Path> parts) {
        return parts.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether the cache was made after the last change of what it was made of. */
    boolean hasFreshCache() {
        return cache != null
                && Files.exists(cache)
                && system.stream()
                        .map(ClassPath::changed)
                        .max(Comparator.naturalOrder())
                        .filter(newest -> newest < changed(cache))
                        .isPresent();
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
