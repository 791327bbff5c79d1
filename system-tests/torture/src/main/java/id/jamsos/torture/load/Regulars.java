package id.jamsos.torture.load;

import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * People whom every service knows pay month by month, and others register beside them, who will be known elsewhere when the broker is back.
 */
final class Regulars implements Journey {
    /** Of one month each; nobody can pay more than 24 months ahead. */
    private static final int MOST_PAYMENTS = 20;

    private final People people;
    private final Channel channel;
    private final Counter counter;
    private final Queue<Regular> waiting = new ConcurrentLinkedQueue<>();

    Regulars(People people, Channel channel, Counter counter) {
        this.people = people;
        this.channel = channel;
        this.counter = counter;
    }

    /** @param payments that this person has made */
    private record Regular(Person person, String participantId, int payments) {
        Regular afterPayment() {
            return new Regular(person, participantId, payments + 1);
        }
    }

    /** Registers somebody, and lets a first payment show that the person is known. */
    void meet() throws InterruptedException {
        Person person = people.next();
        Optional<String> participant = channel.register(person);
        if (participant.isPresent()) {
            pay(new Regular(person, participant.get(), 0), false);
        }
    }

    @Override
    public void go(SplittableRandom random) throws InterruptedException {
        Regular next = waiting.poll();
        if (next != null) {
            pay(next, random.nextInt(3) == 0);
        }
        var _ = channel.register(people.next());
    }

    private void pay(Regular payer, boolean atCounter) throws InterruptedException {
        String name = payer.person().nik() + "-" + payer.payments();
        if (atCounter) {
            counter.pay(payer.person(), "SNAP-" + name);
        } else {
            Optional<Ledger.Billed> bill = channel.bill(payer.participantId(), 1, "bill-" + name);
            if (bill.isPresent()) {
                channel.pay(bill.get(), "pay-" + name);
            }
        }
        if (payer.payments() + 1 < MOST_PAYMENTS) {
            waiting.add(payer.afterPayment());
        }
    }

    int count() {
        return waiting.size();
    }
}
