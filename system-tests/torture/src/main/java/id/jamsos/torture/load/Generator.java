package id.jamsos.torture.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who go through the whole journey at the same time: register, have a bill, pay it, at the kiosk or at the counter. */
public final class Generator {
    private static final int MOST_PAYMENTS = 3;
    private static final List<Integer> MONTHS = List.of(1, 1, 2, 3);

    private final Pace pace;
    private final Channel channel;
    private final Counter counter;
    private final AtomicLong people = new AtomicLong();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private CountDownLatch working = new CountDownLatch(0);

    public Generator(Api api, Office office, Ledger ledger, Tally tally, Pace pace) throws IOException {
        this.pace = pace;
        var repeating = new Repeating(tally, pace, ledger);
        this.channel = new Channel(api, repeating, ledger);
        this.counter = new Counter(office.url(), office.partner(), repeating, ledger);
    }

    /** Starts so many callers, who decide by the seed what they do. */
    public synchronized void start(int callers, long seed) {
        working = new CountDownLatch(callers);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < callers; i++) {
            SplittableRandom own = random.split();
            Thread.ofVirtual().name("caller-" + i).start(() -> call(own));
        }
    }

    private void call(SplittableRandom random) {
        try {
            while (!pace.hasEnded()) {
                journey(random);
                pace.betweenJourneys();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failures.add(broken);
        } finally {
            working.countDown();
        }
    }

    private void journey(SplittableRandom random) throws InterruptedException {
        Person person = Person.number(people.getAndIncrement());
        Optional<String> participant = channel.register(person);
        if (participant.isEmpty()) {
            return;
        }
        int payments = random.nextInt(MOST_PAYMENTS + 1);
        for (int number = 0; number < payments && !pace.isAbandoned(); number++) {
            pay(person, participant.get(), number, random);
        }
    }

    private void pay(Person person, String participantId, int number, SplittableRandom random)
            throws InterruptedException {
        String name = person.nik() + "-" + number;
        if (random.nextInt(3) == 0) {
            counter.pay(person, "SNAP-" + name);
            return;
        }
        int months = MONTHS.get(random.nextInt(MONTHS.size()));
        Optional<Ledger.Billed> bill = channel.bill(participantId, months, "bill-" + name);
        if (bill.isPresent()) {
            channel.pay(bill.get(), "pay-" + name);
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

    public boolean canBegin() throws InterruptedException {
        return channel.isOpen();
    }
}
