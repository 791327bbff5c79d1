package id.jamsos.contribution.rates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of the rate files by file name: those built in, or with some of them replaced as a whole. */
public record RateFiles(Map<String, String> texts) {

    static final String BASES = "bases.csv";
    static final String BRACKETS = "brackets.csv";
    static final String CONTRIBUTIONS = "contributions.csv";
    static final String RELIEFS = "reliefs.csv";
    static final List<String> NAMES = List.of(BASES, BRACKETS, CONTRIBUTIONS, RELIEFS);

    public RateFiles {
        texts = Map.copyOf(texts);
    }

    public static RateFiles builtIn() {
        Map<String, String> texts = new HashMap<>();
        NAMES.forEach(name -> texts.put(name, builtIn(name)));
        return new RateFiles(texts);
    }

    /**
     * Replaces built-in files by those of the same name in a directory.
     *
     * @throws InvalidRatesException when the directory holds no rate file, or a CSV file that is none: a misspelt name would otherwise
     *     leave the old rates in force without a word
     */
    public RateFiles overriddenBy(Path directory) {
        Map<String, String> replaced = new HashMap<>(texts);
        List<String> found = csvFilesOf(directory);
        List<String> strange =
                found.stream().filter(name -> !NAMES.contains(name)).toList();
        if (!strange.isEmpty() || found.isEmpty()) {
            throw new InvalidRatesException(List.of("%s has %s; rate files are called %s"
                    .formatted(directory, strange.isEmpty() ? "no rate file" : strange, NAMES)));
        }
        found.forEach(name -> replaced.put(name, read(directory.resolve(name))));
        return new RateFiles(replaced);
    }

    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new InvalidRatesException(List.of(name + " is missing"));
        }
        return text;
    }

    private static List<String> csvFilesOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidRatesException(List.of("the directory " + directory + " cannot be read: " + e));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidRatesException(List.of(file + " cannot be read: " + e));
        }
    }

    private static String builtIn(String name) {
        try (InputStream file = RateFiles.class.getResourceAsStream("/rates/" + name)) {
            if (file == null) {
                throw new IllegalStateException("rates/" + name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
