package id.jamsos.platform.crypto;

import java.nio.file.Path;

/** A start with keys that were made for a demonstration, where none is. */
public final class DemoSecretsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoSecretsRefused(Path file) {
        super("The keyset %s was made for a demonstration, and this is none: jamsos.demo is not true.".formatted(file));
    }
}
