package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.partnerclient.ShownPayment;
import id.jamsos.system.PartnerLedger.Belief;
import id.jamsos.system.PartnerLedger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two partners, several clerks of each, the same few workers, and lines that break. Afterwards everybody's books must agree on every
 * payment and every rupiah: the partners' own, status, report, the workers' contributions and the totals of the management.
 *
 * <p>{@code -Djamsos.test.seed=…} repeats the choices of a run; the threads are still free.
 */
@ExtendWith(Jamsos.Extension.class)
class SnapInterleavingIT {
    private static final int WORKERS = 8;
    private static final int CLERKS = 6;
    private static final int MOVES = 60;
    private static final String CHANNEL = "PARTNER";

    private final Clients clients;
    private final List<SnapDesk> desks;

    SnapInterleavingIT(Jamsos jamsos) {
        clients = jamsos.clients();
        var partners = new SnapPartners(jamsos);
        desks = Stream.generate(() -> partners.registered(terms -> terms.put("channel", CHANNEL)))
                .limit(2)
                .map(SnapDesk::new)
                .toList();
    }

    @Test
    void whatever_happens_all_books_agree_on_every_payment() throws Exception {
        long seed = Long.getLong("jamsos.test.seed", new Random().nextLong());
        System.out.println("SNAP interleaving: -Djamsos.test.seed=" + seed);
        var workers = Stream.generate(() -> SnapWorker.registered(clients))
                .limit(WORKERS)
                .toList();
        ChannelTotals.awaitQuiet(clients);
        var before = ChannelTotals.of(clients, CHANNEL);

        AtOnce.call(clerks(seed, workers));
        for (SnapDesk desk : desks) {
            desk.endTheDay();
        }

        var confirmed = confirmed();
        assertThat(differences(workers)).isEmpty();
        assertThat(confirmed).isNotEmpty();
        var total = before.plus(
                confirmed.stream().mapToLong(entry -> entry.order().amount()).sum(), confirmed.size());
        await().atMost(Worker.PATIENCE).until(() -> ChannelTotals.of(clients, CHANNEL), total::equals);
        System.out.println(
                "SNAP interleaving: %d payments confirmed, %d refused".formatted(confirmed.size(), refused()));
    }

    private List<Callable<Boolean>> clerks(long seed, List<SnapWorker> workers) {
        var clerks = new ArrayList<Callable<Boolean>>();
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            var random = new Random(seed + clerk);
            SnapDesk desk = desks.get(clerk % desks.size());
            clerks.add(() -> {
                for (int move = 0; move < MOVES; move++) {
                    desk.doSomething(random, workers.get(random.nextInt(WORKERS)));
                }
                return true;
            });
        }
        return clerks;
    }

    private List<Entry> confirmed() {
        return desks.stream()
                .flatMap(desk -> desk.ledger().of(Belief.CONFIRMED).stream())
                .toList();
    }

    private int refused() {
        return desks.stream()
                .mapToInt(desk -> desk.ledger().of(Belief.REFUSED).size())
                .sum();
    }

    private List<String> differences(List<SnapWorker> workers) throws Exception {
        var differences = new ArrayList<String>();
        for (SnapDesk desk : desks) {
            differences.addAll(desk.ledger().contradictions());
            differences.addAll(inDoubt(desk));
            differences.addAll(differencesOfReport(desk));
            differences.addAll(differencesOfStatus(desk));
        }
        workers.forEach(worker -> differences.addAll(differencesOfContributions(worker)));
        return differences;
    }

    private static List<String> inDoubt(SnapDesk desk) {
        return Stream.concat(desk.ledger().of(Belief.SENT).stream(), desk.ledger().of(Belief.IN_DOUBT).stream())
                .map(entry -> desk.partner() + " never learned what became of "
                        + entry.order().requestId())
                .toList();
    }

    private static List<String> differencesOfReport(SnapDesk desk) throws Exception {
        var ours = new TreeMap<String, Long>();
        desk.ledger()
                .of(Belief.CONFIRMED)
                .forEach(entry ->
                        ours.put(entry.order().requestId(), entry.order().amount()));
        var theirs = new TreeMap<String, Long>();
        for (ShownPayment shown : desk.partner().reported()) {
            theirs.merge(shown.requestId(), shown.amount(), Long::sum);
        }
        return ours.equals(theirs)
                ? List.of()
                : List.of("%s believes %s, the report has %s".formatted(desk.partner(), ours, theirs));
    }

    private static List<String> differencesOfStatus(SnapDesk desk) throws Exception {
        var differences = new ArrayList<String>();
        for (Entry entry : desk.ledger().all()) {
            if (entry.belief() != Belief.ASKED) {
                var status = desk.partner().status(entry.order());
                var expected = entry.belief() == Belief.CONFIRMED ? "BOOKED" : "REFUSED";
                if (!status.outcome().name().equals(expected)
                        || status.shown().amount() != entry.order().amount()) {
                    differences.add("%s: %s, status %s"
                            .formatted(desk.partner(), entry, status.snap().rawBody()));
                }
            }
        }
        return differences;
    }

    /** Each payment of a worker is of one bill, so that the amounts must be the same, however many are equal. */
    private List<String> differencesOfContributions(SnapWorker worker) {
        List<Long> ours = confirmed().stream()
                .filter(entry -> entry.order().customer().equals(worker.customer()))
                .map(entry -> entry.order().amount())
                .sorted()
                .toList();
        Map<String, Long> byPayment = new TreeMap<>();
        worker.contributions()
                .forEach(line -> byPayment.merge(
                        line.path("paymentId").asString(), line.path("amount").asLong(), Long::sum));
        List<Long> theirs = byPayment.values().stream().sorted().toList();
        return ours.equals(theirs)
                ? List.of()
                : List.of("the partners believe %s of a worker, the contributions have %s".formatted(ours, theirs));
    }
}
