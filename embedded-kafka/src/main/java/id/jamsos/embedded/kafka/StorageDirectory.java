package id.jamsos.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The directory that holds all data of the broker; formatted once, with a cluster id that it then keeps. */
final class StorageDirectory {

    private static final String FORMATTED_MARK = "meta.properties";

    private StorageDirectory() {}

    static void prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            // the one proof that a directory is writable; permission bits say nothing on a full or read-only disk
            Files.delete(Files.createTempFile(directory, "writable", ".probe"));
            if (!Files.exists(directory.resolve(FORMATTED_MARK))) {
                format(directory);
            }
        } catch (IOException e) {
            throw new EmbeddedKafkaException(
                    "Kafka cannot use the directory %s: %s".formatted(directory, describe(e)), e);
        }
    }

    private static void format(Path directory) throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                // a start that was killed half-way through the formatting is repeated
                .setIgnoreFormatted(true);
        try {
            formatter.run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("formatting failed: " + e.getMessage(), e);
        }
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
