package id.jamsos.torture.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A process that is started, killed, paused and started again under one name, with one log. */
public final class Child {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final String name;
    private final List<String> command;
    private final Path log;
    private final ReentrantLock fault = new ReentrantLock();
    private volatile @Nullable Process process;

    Child(String name, List<String> command, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = log;
    }

    public String name() {
        return name;
    }

    /** One fault at a time happens to a process; whoever cannot take this looks for another. */
    public ReentrantLock fault() {
        return fault;
    }

    /** Starts it, with settings for this life only. */
    public synchronized void start(String... settings) {
        if (isAlive()) {
            return;
        }
        var line = new ArrayList<>(command);
        line.addAll(List.of(settings));
        try {
            process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no flush, no farewell. */
    public synchronized void kill() {
        Process running = process;
        process = null;
        if (running != null) {
            running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    /**
     * SIGTERM, and after too long a time SIGKILL.
     *
     * @return whether it went by itself
     */
    public synchronized boolean stop() {
        Process running = process;
        process = null;
        if (running == null) {
            return true;
        }
        running.toHandle().destroy();
        try {
            if (running.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running.toHandle().destroyForcibly();
        running.onExit().join();
        return false;
    }

    /** SIGSTOP, then SIGCONT by a process of its own, so that nothing stays stopped if we die in between. */
    public void pause(Duration length) {
        Process running = process;
        if (running == null) {
            return;
        }
        String script = "kill -STOP %1$d && sleep %2$d; kill -CONT %1$d".formatted(running.pid(), length.toSeconds());
        try {
            new ProcessBuilder("/bin/sh", "-c", script).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    @Override
    public String toString() {
        return name + Map.of("alive", isAlive());
    }
}
