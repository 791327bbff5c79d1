package id.jamsos.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file of secrets that is made once and that only its owner may read. */
public final class PrivateFile {
    private PrivateFile() {}

    /** The content of the file, which is written first if there is none; a half-written one is never seen. */
    public static String readOrCreate(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
                Path aside = Files.createTempFile(directory, file.getFileName().toString(), ".new", onlyOwner);
                Files.writeString(aside, content.get());
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
