package id.jamsos.torture.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

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
import id.jamsos.torture.check.Evidence.Unsent;
import id.jamsos.torture.load.Ledger.Billed;
import id.jamsos.torture.load.Ledger.Paid;
import id.jamsos.torture.load.Ledger.Registered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckerTest {
    private static final Place ELSEWHERE = new Place(Topics.ACCOUNTS, 7, 4_711);

    private final World world = new World();

    @Test
    void a_system_that_is_as_it_must_be_has_no_differences() {
        assertThat(world.differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_is_wrong_is_found(Consumer<World> spoil, String rule) {
        spoil.accept(world);

        assertThat(world.differences()).extracting(Difference::rule).contains(rule);
    }

    static Stream<Arguments> faults() {
        return Stream.of(registrations(), payments(), counters(), money(), report(), events(), leftovers())
                .flatMap(faults -> faults);
    }

    private static Arguments fault(String name, String rule, Consumer<World> spoil) {
        return argumentSet(name, spoil, rule);
    }

    private static Stream<Arguments> registrations() {
        return Stream.of(
                fault("lost", "registration lost", world -> world.participants.removeFirst()),
                fault(
                        "another card",
                        "number of the card",
                        world -> world.participants.set(0, new Participant("siti", "other", "index-siti", 1))),
                fault(
                        "answered for two",
                        "registration answered for two",
                        world -> world.registrations.add(new Registered("siti", "kpj-siti"))),
                fault(
                        "registered twice",
                        "person registered twice",
                        world -> world.participants.add(new Participant("again", "kpj", "index-siti", 1))),
                fault("never told", "registration nobody was told of", world -> world.registrations.removeFirst()),
                fault("no account", "account missing", world -> world.accounts.removeLast()),
                fault("old card", "status on the card", world -> world.cards.set(0, new Card("siti", "REGISTERED"))),
                fault("no card", "status on the card", world -> world.cards.removeFirst()),
                fault(
                        "account of nobody",
                        "account of nobody",
                        world -> world.accounts.add(new Account("nobody", "REGISTERED", Set.of(), 0, 1))));
    }

    private static Stream<Arguments> payments() {
        return Stream.of(
                fault("bill lost", "bill lost", world -> world.billed.add(new Billed("gone", "siti", 1))),
                fault(
                        "bill for another amount",
                        "total of the bill",
                        world -> world.billed.set(0, new Billed("kiosk-bill", "siti", 18_399))),
                fault(
                        "payment lost",
                        "payment exists once",
                        world -> world.paid.add(new Paid("r9", 18_400, "KIOSK", "pay-9", "kiosk-bill"))),
                fault(
                        "payment doubled",
                        "payment booked twice",
                        world -> world.bills.add(paid(
                                "twin", "siti", new Payment("p1", "r1", "KIOSK", "pay-1", 18_400, Instant.EPOCH)))),
                fault("payment never told", "payment nobody was told of", world -> world.paid.removeFirst()),
                fault(
                        "another amount",
                        "payment as acknowledged",
                        world -> world.paid.set(0, new Paid("r1", 18_401, "KIOSK", "pay-1", "kiosk-bill"))),
                fault(
                        "another reference",
                        "payment as acknowledged",
                        world -> world.paid.set(0, new Paid("r1", 18_400, "KIOSK", "pay-2", "kiosk-bill"))),
                fault(
                        "less than the bill",
                        "payment is the bill's total",
                        world -> world.bills.set(
                                0,
                                paid(
                                        "kiosk-bill",
                                        "siti",
                                        new Payment("p1", "r1", "KIOSK", "pay-1", 18_000, Instant.EPOCH)))),
                fault("not credited", "payment not credited", world -> {
                    Bill bill = world.bills.getFirst();
                    world.bills.set(
                            0, new Bill(bill.id(), bill.participantId(), bill.lines(), bill.payment(), true, 2));
                }));
    }

    private static Bill paid(String id, String participant, Payment payment) {
        var lines = List.of(new Line("JKK/1970-01", 10_000), new Line("JKM/1970-01", 8_400));
        return new Bill(id, participant, lines, payment, false, 2);
    }

    private static Stream<Arguments> counters() {
        return Stream.of(
                fault("never taken", "payment as the partner took it", world -> world.counterPayments.removeFirst()),
                fault(
                        "refused and booked",
                        "payment as the partner took it",
                        world -> world.counterPayments.set(0, new CounterPayment("p2", 18_400, null))),
                fault(
                        "not booked",
                        "partner's payment not booked",
                        world -> world.counterPayments.add(new CounterPayment("p3", 18_400, "kiosk-bill"))),
                fault(
                        "to be settled by hand",
                        "settlement exception although nobody paid twice",
                        world -> world.exceptions.add("p2/other")));
    }

    private static Stream<Arguments> money() {
        return Stream.of(
                fault(
                        "month not credited",
                        "months of the account",
                        world -> world.accounts.set(0, new Account("siti", "ACTIVE", Set.of("JKK/1970-01"), 0, 2))),
                fault(
                        "credited twice",
                        "credit although no month was paid twice",
                        world -> world.accounts.set(
                                0, new Account("siti", "ACTIVE", Set.of("JKK/1970-01", "JKM/1970-01"), 18_400, 2))),
                fault(
                        "a rupiah less for the claims",
                        "months of the claims",
                        world -> world.entitlements.set(
                                0,
                                new Entitlement(
                                        "siti",
                                        Map.of(
                                                "JKK/1970-01", new PaidMonth(9_999, "kiosk-bill", "p1"),
                                                "JKM/1970-01", new PaidMonth(8_400, "kiosk-bill", "p1"))))),
                fault("no entitlement", "entitlement missing", world -> world.entitlements.removeLast()),
                fault(
                        "month paid twice",
                        "month billed and paid twice",
                        world -> world.bills.add(paid(
                                "twin", "siti", new Payment("p8", "r8", "KIOSK", "pay-8", 18_400, Instant.EPOCH)))));
    }

    private static Stream<Arguments> report() {
        var programmes = Map.of("JKK", 20_000L, "JKM", 16_800L);
        return Stream.of(
                fault(
                        "a rupiah too much",
                        "totals of the report",
                        world -> world.byDay = new Figures(36_801, 2, 2, 3, 2, 0, 0, programmes)),
                fault(
                        "a payment counted twice",
                        "totals of the report",
                        world -> world.byMonth = new Figures(36_800, 3, 2, 3, 2, 0, 0, programmes)),
                fault(
                        "another programme",
                        "totals of the report",
                        world -> world.byMonth =
                                new Figures(36_800, 2, 2, 3, 2, 0, 0, Map.of("JKK", 20_001L, "JKM", 16_799L))),
                fault(
                        "somebody not active",
                        "totals of the report",
                        world -> world.byDay = new Figures(36_800, 2, 2, 3, 1, 1, 0, programmes)));
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                fault(
                        "payment not told",
                        "ContributionPaid missing",
                        world -> world.events.remove(world.last(Topics.BILLS, "kiosk-bill"))),
                fault(
                        "payment told twice",
                        "ContributionPaid told twice",
                        world -> world.event(Topics.BILLS, "kiosk-bill", 3, "ContributionPaid", World.told("p1"))),
                fault("another amount told", "ContributionPaid tells the amount", world -> {
                    Event told = world.last(Topics.BILLS, "kiosk-bill");
                    world.events.remove(told);
                    world.event(
                            Topics.BILLS,
                            "kiosk-bill",
                            2,
                            "ContributionPaid",
                            "{\"paymentId\": \"p1\", \"amount\": 18401}");
                }),
                fault(
                        "bill not told",
                        "BillIssued missing",
                        world -> world.events.removeIf(event -> event.type().equals("BillIssued"))),
                fault("gap", "next event", world -> world.event(Topics.ACCOUNTS, "ani", 3, "CoverageChanged", "{}")),
                fault(
                        "last event lost",
                        "last event",
                        world -> world.events.remove(world.last(Topics.ACCOUNTS, "siti"))),
                fault(
                        "repeated with another content",
                        "event repeated with another content",
                        world -> world.event(Topics.ACCOUNTS, "ani", 1, "AccountOpened", "{\"other\": 1}")),
                fault("on two partitions", "one partition", world -> {
                    Event event = world.last(Topics.ACCOUNTS, "siti");
                    world.events.add(new Event(ELSEWHERE, "siti", 2, event.type(), event.fingerprint(), event.value()));
                }),
                fault(
                        "of nobody",
                        "event of nobody",
                        world -> world.event(Topics.ACCOUNTS, "nobody", 1, "AccountOpened", "{}")));
    }

    private static Stream<Arguments> leftovers() {
        return Stream.of(
                fault(
                        "outbox not empty",
                        "outbox left",
                        world -> world.unsent.add(new Unsent("contribution.bills", "kiosk-bill", 1))),
                fault(
                        "parked without poison",
                        "parked without poison",
                        world -> world.parked.add(new Parked(ELSEWHERE, "claims-entitlements", "siti", "gap"))),
                fault("poison applied", "poison not parked", world -> world.parked.clear()),
                fault("poison lost", "acknowledged record lost", world -> world.poison.add(ELSEWHERE)));
    }
}
