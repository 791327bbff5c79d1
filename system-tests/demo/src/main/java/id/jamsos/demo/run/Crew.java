package id.jamsos.demo.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who work through a list together. Nobody runs further than a window ahead of what the journal says is done: whatever stops a
 * demonstration, what lies behind the window was never begun.
 */
final class Crew {
    /** Far more than there are callers, so that one slow answer holds nobody up. */
    static final int WINDOW = 1_000;

    private static final Duration WRITE_EVERY = Duration.ofSeconds(1);

    private final Phase phase;
    private final Journal journal;
    private final ProgressBar bar;
    private final int size;
    private final BitSet ahead = new BitSet();
    private final boolean resumed;
    private int done;
    private int next;
    private int journalled;
    private long written = System.nanoTime();
    private boolean broken;

    Crew(Phase phase, int size, Journal journal, ProgressBar bar) {
        this.phase = phase;
        this.size = size;
        this.journal = journal;
        this.bar = bar;
        this.resumed = journal.hasBegun(phase);
        this.done = journal.done(phase);
        this.next = done;
    }

    /** One piece of work. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param maybeDone whether an earlier run may have done it already
         */
        void on(int index, boolean maybeDone) throws Exception;
    }

    /** Does what is left; how many that was. */
    int work(int callers, Work work) throws InterruptedException {
        int from = done;
        write();
        bar.begin(phase, from, size);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> {
                    call(from, work);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("not everything was done: " + e.getCause(), e.getCause());
        } finally {
            write();
            bar.end(done);
        }
        return size - from;
    }

    private void call(int from, Work work) throws Exception {
        for (int index = take(); index < size; index = take()) {
            boolean wentWell = false;
            try {
                work.on(index, resumed && index < from + WINDOW);
                wentWell = true;
            } finally {
                if (!wentWell) {
                    breakOff();
                }
            }
            finished(index);
        }
    }

    private synchronized int take() throws InterruptedException {
        while (!broken && next < size && next >= journalled + WINDOW) {
            wait();
        }
        return broken ? size : next++;
    }

    private synchronized void breakOff() {
        broken = true;
        notifyAll();
    }

    private synchronized void finished(int index) {
        ahead.set(index);
        done = ahead.nextClearBit(done);
        bar.show(done);
        if (System.nanoTime() - written > WRITE_EVERY.toNanos() || done >= journalled + WINDOW / 2) {
            write();
        }
        notifyAll();
    }

    private synchronized void write() {
        written = System.nanoTime();
        journal.write(phase, done);
        journalled = done;
    }
}
