package id.jamsos.platform.crypto;

import java.nio.file.Path;
import java.util.List;

/**
 * The command that makes the keysets of an installation before its first start: {@code MakeKeysets DIRECTORY}, or
 * {@code MakeKeysets --demo DIRECTORY} for a demonstration.
 */
public final class MakeKeysets {
    private static final String DEMO = "--demo";

    private MakeKeysets() {}

    public static void main(String... arguments) {
        var given = List.of(arguments);
        boolean demo = given.contains(DEMO);
        var directories = given.stream()
                .filter(argument -> !argument.equals(DEMO))
                .map(Path::of)
                .toList();
        if (directories.size() != 1) {
            System.err.println("usage: MakeKeysets [--demo] DIRECTORY");
            System.exit(2);
        }
        if (demo) {
            Keysets.createDemoIfAbsent(directories.getFirst());
        } else {
            Keysets.createIfAbsent(directories.getFirst());
        }
    }
}
