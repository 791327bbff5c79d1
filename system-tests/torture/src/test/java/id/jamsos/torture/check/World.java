package id.jamsos.torture.check;

import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Card;
import id.jamsos.torture.check.Evidence.CounterPayment;
import id.jamsos.torture.check.Evidence.Entitlement;
import id.jamsos.torture.check.Evidence.Event;
import id.jamsos.torture.check.Evidence.Figures;
import id.jamsos.torture.check.Evidence.Line;
import id.jamsos.torture.check.Evidence.PaidMonth;
import id.jamsos.torture.check.Evidence.Parked;
import id.jamsos.torture.check.Evidence.Participant;
import id.jamsos.torture.check.Evidence.Payment;
import id.jamsos.torture.check.Evidence.Place;
import id.jamsos.torture.check.Evidence.Report;
import id.jamsos.torture.check.Evidence.Unsent;
import id.jamsos.torture.load.Ledger.Billed;
import id.jamsos.torture.load.Ledger.Paid;
import id.jamsos.torture.load.Ledger.Registered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small system that is as it must be: Siti has paid a month at the kiosk, Budi one at the counter, Ani has registered only, one poison
 * record is parked. Tests spoil one thing each.
 */
final class World {
    static final Place POISON = new Place(Topics.PARTICIPANTS, 3, 0);
    static final String POISON_KEY = PoisonKind.EMPTY.key(1);

    final List<Participant> participants = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<Bill> bills = new ArrayList<>();
    final List<CounterPayment> counterPayments = new ArrayList<>();
    final List<Entitlement> entitlements = new ArrayList<>();
    final List<Card> cards = new ArrayList<>();
    final List<Parked> parked = new ArrayList<>();
    final List<String> exceptions = new ArrayList<>();
    final List<Unsent> unsent = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    Figures byDay = new Figures(36_800, 2, 2, 3, 2, 0, 0, Map.of("JKK", 20_000L, "JKM", 16_800L));
    Figures byMonth = byDay;

    final List<Registered> registrations = new ArrayList<>();
    final List<Billed> billed = new ArrayList<>();
    final List<Paid> paid = new ArrayList<>();
    final Set<Place> poison = new HashSet<>(Set.of(POISON));

    World() {
        person("siti", "kiosk-bill");
        person("budi", "counter-bill");
        person("ani", "");
        paidBill("kiosk-bill", "siti", new Payment("p1", "r1", "KIOSK", "pay-1", 18_400, Instant.EPOCH));
        billed.add(new Billed("kiosk-bill", "siti", 18_400));
        paid.add(new Paid("r1", 18_400, "KIOSK", "pay-1", "kiosk-bill"));
        paidBill("counter-bill", "budi", new Payment("p2", "r2", "POSPAY", "POSPAY/p2", 18_400, Instant.EPOCH));
        counterPayments.add(new CounterPayment("p2", 18_400, "counter-bill"));
        paid.add(new Paid("r2", 18_400, "POSPAY", "SNAP-1", ""));
        events.add(new Event(POISON, POISON_KEY, 1, "ParticipantRegistered", "x", ""));
        parked.add(new Parked(POISON, "contribution-accounts", POISON_KEY, "no value"));
    }

    private void person(String id, String bill) {
        participants.add(new Participant(id, "kpj-" + id, "index-" + id, 1));
        registrations.add(new Registered(id, "kpj-" + id));
        event(Topics.PARTICIPANTS, id, 1, "ParticipantRegistered", "{}");
        boolean pays = !bill.isEmpty();
        Set<String> months = pays ? Set.of("JKK/1970-01", "JKM/1970-01") : Set.of();
        accounts.add(new Account(id, pays ? "ACTIVE" : "REGISTERED", months, 0, pays ? 2 : 1));
        cards.add(new Card(id, pays ? "ACTIVE" : "REGISTERED"));
        event(Topics.ACCOUNTS, id, 1, "AccountOpened", "{}");
        Map<String, PaidMonth> entitled = new HashMap<>();
        if (pays) {
            String payment = bill.equals("kiosk-bill") ? "p1" : "p2";
            entitled.put("JKK/1970-01", new PaidMonth(10_000, bill, payment));
            entitled.put("JKM/1970-01", new PaidMonth(8_400, bill, payment));
            event(Topics.ACCOUNTS, id, 2, "ContributionCredited", told(payment));
        }
        entitlements.add(new Entitlement(id, entitled));
    }

    private void paidBill(String id, String participant, Payment payment) {
        var lines = List.of(new Line("JKK/1970-01", 10_000), new Line("JKM/1970-01", 8_400));
        bills.add(new Bill(id, participant, lines, payment, false, 2));
        event(Topics.BILLS, id, 1, "BillIssued", "{}");
        event(Topics.BILLS, id, 2, "ContributionPaid", told(payment.paymentId()));
    }

    static String told(String payment) {
        return "{\"paymentId\": \"%s\", \"amount\": 18400}".formatted(payment);
    }

    void event(String topic, String key, long sequence, String type, String value) {
        var place = new Place(topic, 0, events.size());
        events.add(new Event(place, key, sequence, type, type + value, value));
    }

    Event last(String topic, String key) {
        return events.stream()
                .filter(event ->
                        event.place().topic().equals(topic) && event.key().equals(key))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    List<Difference> differences() {
        var evidence = new Evidence(
                participants,
                accounts,
                bills,
                counterPayments,
                entitlements,
                cards,
                new Report(byDay, byMonth),
                parked,
                exceptions,
                unsent,
                events);
        return Checker.differences(evidence, new Claims(registrations, billed, paid, poison));
    }
}
