package id.jamsos.torture.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What databases and topics held when everything was quiet.
 *
 * @param exceptions ids of settlement exceptions
 */
public record Evidence(
        List<Participant> participants,
        List<Account> accounts,
        List<Bill> bills,
        List<CounterPayment> counterPayments,
        List<Entitlement> entitlements,
        List<Card> cards,
        Report report,
        List<Parked> parked,
        List<String> exceptions,
        List<Unsent> unsent,
        List<Event> events) {

    /** The events without the poison, which has keys of its own. */
    List<Event> genuine() {
        return events.stream().filter(event -> PoisonKind.of(event).isEmpty()).toList();
    }

    /** The poison among the events, also such as the broker stored without saying so. */
    List<Poison> poison() {
        return events.stream().flatMap(event -> PoisonKind.of(event).stream()).toList();
    }

    /**
     * A registered person.
     *
     * @param sequence of the last event that it published
     */
    public record Participant(String id, String kpj, String nikIndex, long sequence) {}

    /**
     * A contribution account.
     *
     * @param paid programme and month, such as {@code JKK/2026-11}
     */
    public record Account(String id, String status, Set<String> paid, long credit, long sequence) {}

    /**
     * A bill.
     *
     * @param payment null unless it is paid
     */
    public record Bill(
            String id,
            String participantId,
            List<Line> lines,
            @Nullable Payment payment,
            boolean creditPending,
            long sequence) {}

    /**
     * What a bill asks for one programme in one month.
     *
     * @param month programme and month, such as {@code JKK/2026-11}
     */
    public record Line(String month, long amount) {}

    /** A booked payment. */
    public record Payment(
            String paymentId, String receiptNumber, String channel, String reference, long amount, Instant paidAt) {}

    /**
     * What a partner said that it took.
     *
     * @param id by which the payment is booked; the partner's own number is kept as a keyed hash only
     * @param billId null when it was refused
     */
    public record CounterPayment(
            String id, long amount, @Nullable String billId) {}

    /**
     * What claims knows of a person.
     *
     * @param months by programme and month, such as {@code JKK/2026-11}
     */
    public record Entitlement(String id, Map<String, PaidMonth> months) {}

    /** What claims knows of a month. */
    public record PaidMonth(long amount, String billId, String paymentId) {}

    /** The standing on a card. */
    public record Card(String id, String status) {}

    /** The totals of reporting, once summed over days and once over months. */
    public record Report(Figures byDay, Figures byMonth) {}

    /**
     * Sums over cells.
     *
     * @param byProgramme amounts
     */
    public record Figures(
            long amount,
            long payments,
            long participants,
            long registered,
            long active,
            long grace,
            long inactive,
            Map<String, Long> byProgramme) {}

    /** A record that a consumer could not apply. */
    public record Parked(Place place, String group, String key, String reason) {}

    /** Where a record stands. */
    public record Place(String topic, int partition, long offset) {}

    /**
     * A document whose events wait.
     *
     * @param where database and collection
     */
    public record Unsent(String where, String id, int events) {}

    /**
     * A record of a topic.
     *
     * @param sequence 0 when it has none that is a number
     * @param fingerprint the same for the same value and headers, apart from the trace
     */
    public record Event(Place place, String key, long sequence, String type, String fingerprint, String value) {}
}
