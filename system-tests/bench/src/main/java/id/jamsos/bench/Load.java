package id.jamsos.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many callers, each sending its next request when the last one is answered, until the work is done. */
final class Load {
    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

    private Load() {}

    /** One piece of work for one caller. */
    @FunctionalInterface
    interface Work<T> {
        void on(T item) throws Exception;
    }

    /**
     * Does the work on every item.
     *
     * @throws IllegalStateException when any of it failed: a benchmark of failures says nothing
     */
    static <T> Measured run(int callers, List<T> items, Work<T> work) {
        var waiting = new ConcurrentLinkedQueue<>(items);
        var times = new ConcurrentHistogram(LONGEST_NANOS, 3);
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(caller(waiting, times, work)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed: " + e.getCause(), e.getCause());
        }
        return new Measured(items.size(), Duration.ofNanos(System.nanoTime() - started), times.copy());
    }

    private static <T> Callable<Void> caller(ConcurrentLinkedQueue<T> waiting, Histogram times, Work<T> work) {
        return () -> {
            for (T item = waiting.poll(); item != null; item = waiting.poll()) {
                long began = System.nanoTime();
                work.on(item);
                times.recordValue(System.nanoTime() - began);
            }
            return null;
        };
    }

    /** What a load took. */
    record Measured(int requests, Duration took, Histogram times) {
        double perSecond() {
            return requests / (took.toNanos() / 1e9);
        }

        double millisAt(double percentile) {
            return times.getValueAtPercentile(percentile) / 1e6;
        }

        Measured plus(Measured other) {
            Histogram both = times.copy();
            both.add(other.times);
            return new Measured(requests + other.requests, took.plus(other.took), both);
        }
    }
}
