package id.jamsos.system;

import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a partner believes about each of its payments. It learns from the biller's answers alone, and notes everything in them that
 * contradicts what it was told before. Thread-safe.
 */
final class PartnerLedger {
    /** From asked to a certainty that never changes. */
    enum Belief {
        ASKED,
        SENT,
        IN_DOUBT,
        CONFIRMED,
        REFUSED;

        boolean isCertain() {
            return this == CONFIRMED || this == REFUSED;
        }
    }

    /**
     * One payment.
     *
     * @param externalId of the first request
     * @param answer to the payment, byte by byte, once there was a certain one
     * @param code of that answer
     */
    record Entry(
            PaymentOrder order,
            String externalId,
            Belief belief,
            @Nullable String answer,
            String code) {}

    private final String partner;
    /** In the order in which they were asked for. */
    private final Map<String, Entry> entries = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

    PartnerLedger(String partner) {
        this.partner = partner;
    }

    void asked(PaymentOrder order, String externalId) {
        entries.put(order.requestId(), new Entry(order, externalId, Belief.ASKED, null, ""));
    }

    List<Entry> all() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }

    List<Entry> of(Belief belief) {
        return all().stream().filter(entry -> entry.belief() == belief).toList();
    }

    List<String> contradictions() {
        return new ArrayList<>(contradictions);
    }

    /** What is believed now; whoever asks the biller must know it from before the question. */
    Belief belief(PaymentOrder order) {
        return get(order).belief();
    }

    void sent(PaymentOrder order) {
        change(order, entry -> entry.belief() == Belief.ASKED ? believing(entry, Belief.SENT) : entry);
    }

    void inDoubt(PaymentOrder order) {
        change(order, entry -> entry.belief().isCertain() ? entry : believing(entry, Belief.IN_DOUBT));
    }

    /** The answer to a payment or its repetition: the first certain one is the one for ever. */
    void paid(PaymentOrder order, PaymentAnswer answer) {
        switch (answer.outcome()) {
            case BOOKED -> settle(order, Belief.CONFIRMED, answer);
            case REFUSED -> settle(order, Belief.REFUSED, answer);
            case IN_DOUBT -> inDoubt(order);
            case NOT_ACCEPTED, INCONSISTENT -> contradict(order, "answered " + answer.snap());
        }
    }

    /** The answer to a question for the status that was asked when something was believed. */
    void status(PaymentOrder order, Belief before, PaymentAnswer answer) {
        Belief now = belief(order);
        boolean fits =
                switch (answer.outcome()) {
                    case BOOKED -> now != Belief.REFUSED;
                    case REFUSED -> now != Belief.CONFIRMED;
                    case NOT_ACCEPTED -> !before.isCertain();
                    case INCONSISTENT -> false;
                    case IN_DOUBT -> true;
                };
        if (!fits) {
            contradict(
                    order,
                    "believed %s, now %s, status says %s %s".formatted(before, now, answer.outcome(), answer.snap()));
        } else if (answer.outcome() == PaymentAnswer.Outcome.BOOKED) {
            certain(order, Belief.CONFIRMED);
        } else if (answer.outcome() == PaymentAnswer.Outcome.REFUSED) {
            certain(order, Belief.REFUSED);
        }
    }

    /** The day's report has it. */
    void reported(PaymentOrder order) {
        if (belief(order) == Belief.REFUSED) {
            contradict(order, "was refused and is in the report");
        }
        certain(order, Belief.CONFIRMED);
    }

    void contradict(PaymentOrder order, String what) {
        contradictions.add("%s %s of %d: %s".formatted(partner, order.requestId(), order.amount(), what));
    }

    private void settle(PaymentOrder order, Belief certain, PaymentAnswer answer) {
        String body = answer.snap().rawBody();
        change(order, entry -> {
            boolean isNews = !entry.belief().isCertain() || (entry.belief() == certain && entry.answer() == null);
            if (isNews) {
                return new Entry(
                        entry.order(),
                        entry.externalId(),
                        certain,
                        body,
                        answer.snap().responseCode());
            }
            if (!body.equals(entry.answer())) {
                contradict(order, "was %s %s and now %s".formatted(entry.belief(), entry.answer(), body));
            }
            return entry;
        });
    }

    private void certain(PaymentOrder order, Belief certain) {
        change(order, entry -> entry.belief().isCertain() ? entry : believing(entry, certain));
    }

    private Entry get(PaymentOrder order) {
        Entry entry = entries.get(order.requestId());
        if (entry == null) {
            throw new IllegalArgumentException("never asked: " + order.requestId());
        }
        return entry;
    }

    private interface Step {
        Entry of(Entry entry);
    }

    private void change(PaymentOrder order, Step step) {
        entries.computeIfPresent(order.requestId(), (_, entry) -> step.of(entry));
    }

    private static Entry believing(Entry entry, Belief belief) {
        return new Entry(entry.order(), entry.externalId(), belief, entry.answer(), entry.code());
    }
}
