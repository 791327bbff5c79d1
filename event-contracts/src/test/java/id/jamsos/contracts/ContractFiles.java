package id.jamsos.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this module, as they lie in the source tree. A contract is named like {@code contribution/bill-issued.v1}. */
final class ContractFiles {
    static final Path CURRENT = Path.of("src/main/resources");
    static final Path RELEASED = Path.of("src/test/resources/released");

    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ContractFiles() {}

    /** Every contract of a folder, the envelope included. */
    static List<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(SCHEMA))
                    .map(file -> file.substring(0, file.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        return names(CURRENT);
    }

    static JsonNode schema(Path folder, String name) {
        return JSON.readTree(folder.resolve(name + SCHEMA));
    }

    static JsonNode schema(String name) {
        return schema(CURRENT, name);
    }

    static JsonNode example(String name, String kind) {
        return JSON.readTree(CURRENT.resolve(name + "." + kind + ".json"));
    }
}
