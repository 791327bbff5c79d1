package id.jamsos.torture.process;

import id.jamsos.standalone.Ports;
import id.jamsos.torture.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Makes the AOT cache: runs the whole system once in one JVM, so that every kind of process finds its classes in it. Twelve processes that
 * start at once on two processors need two minutes without it, and every restart under load a long time.
 */
public final class Training {
    private static final int READY_WITHIN_SECONDS = 180;
    private static final int DUMPED_WITHIN_SECONDS = 120;

    private Training() {}

    /**
     * Makes the cache unless it is there.
     *
     * @throws IllegalStateException naming the log, when there is none afterwards
     */
    public static void ifNeeded(Console console) throws IOException, InterruptedException {
        ClassPath classPath = ClassPath.ofThisRun();
        if (classPath.cache() == null || classPath.hasFreshCache()) {
            return;
        }
        console.say("Making an AOT cache, with which the processes start faster");
        Home home = Home.temporary();
        train(classPath, home.root());
        if (!classPath.hasFreshCache()) {
            throw new IllegalStateException("the training left no AOT cache; its log is in " + home.root());
        }
        home.delete();
    }

    private static void train(ClassPath classPath, Path home) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Launch.java());
        command.add("-Xmx512m");
        command.addAll(Launch.OPTIONS);
        command.add("-XX:AOTCacheOutput=" + Objects.requireNonNull(classPath.cache()));
        command.addAll(List.of("-cp", classPath.ofTheSystem(), "id.jamsos.standalone.Standalone"));
        command.addAll(List.of(
                "--port",
                Integer.toString(gatewayPort()),
                "--data",
                home.resolve("data").toString()));
        Process trainee = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("training.log").toFile())
                .start();
        try {
            Path ready = home.resolve("data").resolve("run").resolve("ready");
            for (int second = 0; second < READY_WITHIN_SECONDS && trainee.isAlive() && !Files.exists(ready); second++) {
                var _ = trainee.waitFor(1, TimeUnit.SECONDS);
            }
            trainee.destroy();
            var _ = trainee.waitFor(DUMPED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } finally {
            trainee.destroyForcibly().onExit().join();
        }
    }

    private static int gatewayPort() {
        return Ports.anyFree().gateway();
    }
}
