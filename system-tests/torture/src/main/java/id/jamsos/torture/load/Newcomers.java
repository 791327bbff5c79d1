package id.jamsos.torture.load;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Somebody registers and pays at once, up to three times: at the kiosk with a bill, or at the counter. */
final class Newcomers implements Journey {
    private static final int MOST_PAYMENTS = 3;
    private static final List<Integer> MONTHS = List.of(1, 1, 2, 3);

    private final People people;
    private final Channel channel;
    private final Counter counter;
    private final Pace pace;

    Newcomers(People people, Channel channel, Counter counter, Pace pace) {
        this.people = people;
        this.channel = channel;
        this.counter = counter;
        this.pace = pace;
    }

    @Override
    public void go(SplittableRandom random) throws InterruptedException {
        Person person = people.next();
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
}
