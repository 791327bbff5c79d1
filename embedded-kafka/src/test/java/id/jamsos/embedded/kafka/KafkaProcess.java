package id.jamsos.embedded.kafka;

import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, so that a test can kill it. */
final class KafkaProcess {

    private KafkaProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Thread.currentThread().join();
    }

    static Process start(Path directory, int port) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("kafka-process.log").toFile())
                .start();
    }
}
