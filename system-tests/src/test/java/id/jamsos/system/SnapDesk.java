package id.jamsos.system;

import id.jamsos.partnerclient.InquiryAnswer;
import id.jamsos.partnerclient.LosingTransport.Moment;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.system.PartnerLedger.Belief;
import id.jamsos.system.PartnerLedger.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A partner's counter: does something at random, as clerks and lines do, and keeps the books on it. */
record SnapDesk(SnapPartner partner, PartnerLedger ledger, AtomicLong externalIds) {
    /** Somebody else has just been paid this bill, or no further month can be billed. */
    private static final Set<String> NOTHING_TO_PAY = Set.of("4042414", "4042419", "4002401", "4032415");

    SnapDesk(SnapPartner partner) {
        this(partner, new PartnerLedger(partner.id()), new AtomicLong());
    }

    /** Weighted by how often each occurs in the list. */
    private enum Move {
        ASK,
        PAY,
        PAY_WITHOUT_ANSWER,
        PAY_WITHOUT_CERTAINTY,
        REPEAT,
        REPEAT_UNDER_SAME_NUMBER,
        STATUS,
        OTHER_AMOUNT;

        private static final List<Move> WEIGHTED = List.of(
                ASK,
                ASK,
                ASK,
                PAY,
                PAY,
                PAY_WITHOUT_ANSWER,
                PAY_WITHOUT_CERTAINTY,
                REPEAT,
                REPEAT_UNDER_SAME_NUMBER,
                STATUS,
                STATUS,
                OTHER_AMOUNT);

        static Move any(Random random) {
            return WEIGHTED.get(random.nextInt(WEIGHTED.size()));
        }
    }

    void doSomething(Random random, SnapWorker worker) throws NoAnswerException {
        switch (Move.any(random)) {
            case ASK -> ask(worker);
            case PAY -> any(random, Belief.ASKED).ifPresent(entry -> pay(entry, partner.client()));
            case PAY_WITHOUT_ANSWER ->
                any(random, Belief.ASKED).ifPresent(entry -> pay(entry, partner.losing(Moment.BEFORE_READING)));
            case PAY_WITHOUT_CERTAINTY ->
                any(random, Belief.ASKED).ifPresent(entry -> pay(entry, partner.losing(Moment.AFTER_SENDING)));
            case REPEAT -> anySent(random).ifPresent(entry -> advise(entry, partner.client()));
            case REPEAT_UNDER_SAME_NUMBER ->
                anySent(random)
                        .ifPresent(entry -> advise(entry, partner.client().underExternalId(entry.externalId())));
            case STATUS -> anySent(random).ifPresent(this::status);
            case OTHER_AMOUNT -> any(random, Belief.CONFIRMED).ifPresent(this::payOtherAmount);
        }
    }

    private void ask(SnapWorker worker) throws NoAnswerException {
        String requestId = SnapPartner.newRequestId();
        InquiryAnswer answer = partner.client().inquire(worker.customer(), requestId);
        if (answer.bill() != null) {
            ledger.asked(
                    SnapPartner.order(worker.customer(), requestId, answer),
                    String.valueOf(externalIds.incrementAndGet()));
        } else if (!NOTHING_TO_PAY.contains(answer.snap().responseCode())) {
            throw new AssertionError("an inquiry was answered " + answer.snap());
        }
    }

    private void pay(Entry entry, PartnerClient line) {
        ledger.sent(entry.order());
        send(entry.order(), () -> line.underExternalId(entry.externalId()).pay(entry.order()));
    }

    private void advise(Entry entry, PartnerClient line) {
        send(entry.order(), () -> line.advise(entry.order()));
    }

    private interface Sending {
        PaymentAnswer send() throws NoAnswerException;
    }

    private void send(PaymentOrder order, Sending sending) {
        try {
            ledger.paid(order, sending.send());
        } catch (NoAnswerException _) {
            ledger.inDoubt(order);
        }
    }

    private void status(Entry entry) {
        Belief before = ledger.belief(entry.order());
        try {
            ledger.status(entry.order(), before, partner.status(entry.order()));
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    private void payOtherAmount(Entry entry) {
        var order = entry.order();
        var other = new PaymentOrder(order.customer(), order.requestId(), order.amount() + 1_000, order.takenAt());
        try {
            PaymentAnswer answer = partner.client().pay(other);
            if (answer.outcome() != PaymentAnswer.Outcome.INCONSISTENT) {
                ledger.contradict(order, "another amount was answered " + answer.snap());
            }
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    /** What a partner does at the end of the day: looks into the report, asks for the status, and repeats what is still unknown. */
    void endTheDay() throws NoAnswerException {
        var reported = partner.reported();
        for (Entry entry : ledger.all()) {
            if (reported.stream()
                    .anyMatch(shown -> shown.requestId().equals(entry.order().requestId()))) {
                ledger.reported(entry.order());
            }
        }
        for (Entry entry : ledger.of(Belief.IN_DOUBT)) {
            status(entry);
        }
        for (Entry entry : ledger.of(Belief.IN_DOUBT)) {
            advise(entry, partner.client());
        }
    }

    private Optional<Entry> any(Random random, Belief belief) {
        return any(random, ledger.of(belief));
    }

    private Optional<Entry> anySent(Random random) {
        return any(
                random,
                ledger.all().stream()
                        .filter(entry -> entry.belief() != Belief.ASKED)
                        .toList());
    }

    private static Optional<Entry> any(Random random, List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(random.nextInt(entries.size())));
    }
}
