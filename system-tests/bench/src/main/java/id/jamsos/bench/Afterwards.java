package id.jamsos.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What follows an answer. */
final class Afterwards implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<?>> following = new ConcurrentLinkedQueue<>();

    void run(Runnable work) {
        following.add(threads.submit(work));
    }

    /**
     * Waits for all of it.
     *
     * @throws IllegalStateException when any of it failed: a floor with holes would be no floor
     */
    @Override
    public void close() {
        threads.close();
        for (Future<?> one : following) {
            if (one.state() != Future.State.SUCCESS) {
                throw new IllegalStateException("what follows an answer failed", one.exceptionNow());
            }
        }
    }
}
