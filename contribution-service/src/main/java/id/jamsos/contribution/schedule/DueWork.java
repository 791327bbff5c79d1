package id.jamsos.contribution.schedule;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the buckets of time that have come, and does what is due in each.
 *
 * <p>Every bucket is looked at by two runs one after the other: what was written into it while the first went by is found by the second.
 * Progress moves only when nothing failed, so a restart, a crash or a replica that does the same at the same time can only lead to
 * looking again; each single change is guarded by its own document.
 *
 * @param name under which progress is remembered
 */
public record DueWork(String name, ProgressRecords records) {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int AT_A_TIME = 16;

    /** Hands over everything in some consecutive buckets, both ends included. */
    @FunctionalInterface
    public interface Buckets<T> {
        void forEach(long first, long last, Consumer<T> consumer);
    }

    /**
     * Does everything due up to and in the current bucket.
     *
     * @param change does what is due and says whether there was anything to do
     */
    public <T> Swept run(long current, Buckets<T> buckets, Predicate<T> change) {
        Progress progress = records.find(name).orElse(Progress.startingAt(current));
        var changed = new LongAdder();
        var failed = new LongAdder();
        var places = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            buckets.forEach(progress.before(), current, item -> {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        count(item, change, changed, failed);
                    } finally {
                        places.release();
                    }
                });
            });
        }
        if (failed.sum() == 0) {
            records.save(name, progress.ranAt(current));
        }
        var swept = new Swept(changed.sum(), failed.sum());
        if (!swept.equals(Swept.NOTHING)) {
            LOG.info("{}: {} changed, {} failed", name, swept.changed(), swept.failed());
        }
        return swept;
    }

    /**
     * Does everything due up to and on a day, where each day is a bucket and is done as a whole.
     *
     * @param change does what is due and says whether there was anything to do
     */
    public Swept runDays(LocalDate current, Predicate<LocalDate> change) {
        return this.<LocalDate>run(
                current.toEpochDay(),
                (first, last, days) -> LongStream.rangeClosed(first, last)
                        .mapToObj(LocalDate::ofEpochDay)
                        .forEach(days),
                change);
    }

    private <T> void count(T item, Predicate<T> change, LongAdder changed, LongAdder failed) {
        try {
            if (change.test(item)) {
                changed.increment();
            }
        } catch (RuntimeException e) {
            failed.increment();
            LOG.warn("{} of {} failed and will be tried again", name, item, e);
        }
    }
}
