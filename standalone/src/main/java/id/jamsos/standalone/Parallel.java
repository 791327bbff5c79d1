package id.jamsos.standalone;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at the same time. */
final class Parallel {
    private Parallel() {}

    /** Returns when all have ended, with the failure of the first of them that failed. */
    static void run(List<Runnable> work) {
        if (work.isEmpty()) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<?>> running =
                    work.stream().<Future<?>>map(threads::submit).toList();
            running.forEach(Parallel::join);
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
