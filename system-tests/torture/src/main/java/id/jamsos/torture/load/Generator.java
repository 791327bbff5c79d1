package id.jamsos.torture.load;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Callers who work at the same time, each on its own. */
public final class Generator {
    private final Pace pace;
    private final Newcomers newcomers;
    private final Regulars regulars;
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private CountDownLatch working = new CountDownLatch(0);

    public Generator(Api api, Office office, Ledger ledger, Tally tally, Pace pace) throws IOException {
        this.pace = pace;
        var repeating = new Repeating(tally, pace, ledger);
        var channel = new Channel(api, repeating, ledger);
        var counter = new Counter(office.url(), office.partner(), repeating, ledger);
        var people = new People();
        this.newcomers = new Newcomers(people, channel, counter, pace);
        this.regulars = new Regulars(people, channel, counter);
    }

    /** Starts so many callers, who decide by the seed what they do, each with somebody new. */
    public void startNewcomers(int callers, long seed) {
        start(callers, seed, newcomers);
    }

    /** The same with people who are known. */
    public void startRegulars(int callers, long seed) {
        start(callers, seed, regulars);
    }

    private void start(int callers, long seed, Journey journey) {
        var random = new SplittableRandom(seed);
        launch(callers, () -> {
            SplittableRandom own = random.split();
            return () -> repeat(journey, own);
        });
    }

    /** Each caller does what was made for it, in the order in which they are started. */
    private synchronized void launch(int callers, Supplier<Work> work) {
        working = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            Work own = work.get();
            Thread.ofVirtual().name("caller-" + i).start(() -> call(own));
        }
    }

    private void repeat(Journey journey, SplittableRandom random) throws InterruptedException {
        while (!pace.hasEnded()) {
            journey.go(random);
            pace.betweenJourneys();
        }
    }

    /** Makes so many people known everywhere, and returns how many are. */
    public int meetRegulars(int callers, int people) throws InterruptedException {
        var left = new AtomicInteger(people);
        launch(callers, () -> () -> {
            while (left.getAndDecrement() > 0 && !pace.hasEnded()) {
                regulars.meet();
            }
        });
        working.await();
        return regulars.count();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private void call(Work work) {
        try {
            work.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failures.add(broken);
        } finally {
            working.countDown();
        }
    }

    /** Whether all callers have come home within this time. */
    public boolean awaitEnd(long seconds) throws InterruptedException {
        return working.await(seconds, TimeUnit.SECONDS);
    }

    /** What went wrong in the callers themselves. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
