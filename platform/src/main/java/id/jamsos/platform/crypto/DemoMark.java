package id.jamsos.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tells the keysets of a demonstration from real ones. It stands inside each file, so that it comes along wherever the file is
 * copied; Tink reads past it.
 */
final class DemoMark {
    private static final String FIELD = "demo";
    private static final JsonMapper JSON = new JsonMapper();

    private DemoMark() {}

    static String put(String keyset) {
        var marked = (ObjectNode) JSON.readTree(keyset);
        return JSON.writeValueAsString(marked.put(FIELD, true));
    }

    /** Whether a file bears the mark; a missing one does not. */
    static boolean isOn(Path file) {
        try {
            return Files.exists(file)
                    && JSON.readTree(Files.readString(file)).path(FIELD).asBoolean(false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Refuses the keysets of a demonstration anywhere else.
     *
     * @throws DemoSecretsRefused naming the file
     */
    static void refuseUnless(boolean demo, Path directory) {
        for (String name : Keysets.FILES) {
            Path file = directory.resolve(name);
            if (!demo && isOn(file)) {
                throw new DemoSecretsRefused(file);
            }
        }
    }
}
