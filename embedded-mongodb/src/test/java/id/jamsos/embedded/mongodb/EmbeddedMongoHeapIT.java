package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A collection that is larger than the memory, in a process of its own: filled, indexed, read and changed as a whole. {@code
 * -Djamsos.mongodb.large=1000000} does it with a million documents and {@code -Djamsos.mongodb.heap=512} megabytes.
 */
class EmbeddedMongoHeapIT {

    private static final int SIZE = Integer.getInteger("jamsos.mongodb.large", 40_000);
    private static final int HEAP_MEGABYTES = Integer.getInteger("jamsos.mongodb.heap", 36);

    @TempDir
    Path directory;

    @Test
    void a_collection_larger_than_the_heap_is_filled_indexed_read_and_changed() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-Djamsos.mongodb.cache-megabytes=" + HEAP_MEGABYTES / 8,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeCollectionProcess.class.getName(),
                        directory.toString(),
                        String.valueOf(SIZE)))
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().filter(line -> !line.startsWith("WARNING")).toList();
        }
        lines.forEach(System.out::println);

        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).anyMatch(line -> line.startsWith("insert: " + SIZE + " in"));
        assertThat(lines).anyMatch(line -> line.startsWith("scan: " + SIZE + " in"));
        assertThat(lines).anyMatch(line -> line.startsWith("group: " + SIZE + " in"));
        assertThat(lines).anyMatch(line -> line.startsWith("update: " + SIZE + " in"));
        assertThat(lines).anyMatch(line -> line.startsWith("count: " + SIZE + " in"));
    }
}
