package id.jamsos.torture.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the processes are started: small, and quick to start. */
final class Launch {
    /** The same for the training of the AOT cache, which would not fit otherwise. */
    static final List<String> OPTIONS = List.of(
            "-Xms48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djamsos.mongodb.cache-megabytes=32",
            "-Dorg.springframework.boot.logging.LoggingSystem=none");

    private final Path logs;
    private final ClassPath classPath = ClassPath.ofThisRun();

    Launch(Path logs) {
        this.logs = logs;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Child child(String name, int heapMegabytes, String node, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(OPTIONS);
        if (classPath.hasFreshCache()) {
            command.add("-XX:AOTCache=" + classPath.cache());
        }
        command.addAll(List.of("-cp", classPath.text(), Node.class.getName(), node));
        command.addAll(arguments);
        return new Child(name, command, logs.resolve(name + ".log"));
    }
}
