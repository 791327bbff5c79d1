package id.jamsos.embedded.mongodb;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What has to be done from time to time without anybody asking for it. */
final class Upkeep implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embedded-mongodb-upkeep").daemon().factory());
    private final Storage storage;
    private final Consumer<Throwable> failed;

    Upkeep(Cursors cursors, Storage storage, Consumer<Throwable> failed) {
        this.storage = storage;
        this.failed = failed;
        var _ = clock.scheduleWithFixedDelay(this::sync, 1, 1, TimeUnit.SECONDS);
        var _ = clock.scheduleWithFixedDelay(cursors::endIdle, 1, 1, TimeUnit.MINUTES);
    }

    /** After a failure the system may have thrown away what it could not write, so nothing may rely on it any more. */
    private void sync() {
        try {
            storage.sync();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        clock.close(); // waits for a sync that runs: an interrupt in the middle of it would close the file
    }
}
