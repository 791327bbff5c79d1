package id.jamsos.claims.entitlement;

import static id.jamsos.claims.entitlement.Programme.JHT;
import static id.jamsos.claims.entitlement.Programme.JKK;
import static id.jamsos.claims.entitlement.Programme.JKM;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FollowAccountTest {
    private static final ParticipantId SITI = new ParticipantId("siti");
    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");
    private static final AccountEvent OPENED = new AccountEvent.CoverageChanged("BPU", "agent-1");

    private final InMemoryEntitlements entitlements = new InMemoryEntitlements();
    private final FollowAccount followAccount = new FollowAccount(entitlements);

    @Test
    void who_never_paid_is_known_with_zero_months() {
        follow(1, OPENED);

        assertThat(siti().monthsPaid(JKK)).isZero();
        assertThat(siti().segment()).isEqualTo("BPU");
        assertThat(siti().agentId()).isEqualTo("agent-1");
    }

    @Test
    void each_programme_counts_its_own_months() {
        follow(1, OPENED);
        follow(2, paid("p1", line("2026-11", JKK), line("2026-11", JKM), line("2026-12", JKK), line("2026-11", JHT)));

        assertThat(siti().monthsPaid(JKK)).isEqualTo(2);
        assertThat(siti().monthsPaid(JKM)).isEqualTo(1);
        assertThat(siti().monthsPaid(JHT)).isEqualTo(1);
    }

    @Test
    void a_month_paid_twice_counts_once_and_keeps_its_first_payment() {
        follow(1, OPENED);
        follow(2, paid("p1", line("2026-11", JKK)));
        follow(3, paid("p2", line("2026-11", JKK)));

        assertThat(siti().monthsPaid(JKK)).isEqualTo(1);
        assertThat(siti().months().get(YearMonth.parse("2026-11")))
                .hasEntrySatisfying(JKK, paid -> assertThat(paid.paymentId()).isEqualTo("p1"));
    }

    @Test
    void the_same_event_again_changes_nothing() {
        follow(1, OPENED);
        follow(2, paid("p1", line("2026-11", JKK)));
        var before = siti();

        assertThat(follow(2, paid("p1", line("2026-11", JKK)))).isEqualTo(Arrival.REPEATED);
        assertThat(follow(1, OPENED)).isEqualTo(Arrival.REPEATED);

        assertThat(siti()).isEqualTo(before);
    }

    @Test
    void an_event_after_a_missing_one_is_not_applied() {
        follow(1, OPENED);

        assertThat(follow(3, paid("p1", line("2026-11", JKK)))).isEqualTo(Arrival.GAP);

        assertThat(siti().monthsPaid(JKK)).isZero();
    }

    @Test
    void a_type_that_says_nothing_moves_the_watermark() {
        follow(1, OPENED);

        assertThat(follow(2, new AccountEvent.Ignored())).isEqualTo(Arrival.NEXT);
        assertThat(follow(3, paid("p1", line("2026-11", JKK)))).isEqualTo(Arrival.NEXT);

        assertThat(siti().monthsPaid(JKK)).isEqualTo(1);
        assertThat(siti().asOf()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void whoever_loses_the_race_for_the_first_state_looks_again() {
        entitlements.beforeNextWrite(() -> follow(1, OPENED));

        assertThat(follow(1, OPENED)).isEqualTo(Arrival.REPEATED);
    }

    @Test
    void whoever_loses_a_later_race_looks_again() {
        follow(1, OPENED);
        entitlements.beforeNextWrite(() -> follow(2, paid("p1", line("2026-11", JKK))));

        assertThat(follow(2, paid("p1", line("2026-11", JKK)))).isEqualTo(Arrival.REPEATED);
        assertThat(siti().monthsPaid(JKK)).isEqualTo(1);
    }

    private Arrival follow(long sequence, AccountEvent event) {
        var position = new EventPosition("jamsos.contribution.account", SITI.value(), sequence);
        return followAccount.handle(event, position, START.plusSeconds(sequence));
    }

    private Entitlement siti() {
        return entitlements.find(SITI).map(Versioned::state).orElseThrow();
    }

    private record Paying(YearMonth month, Programme programme) {}

    private static Paying line(String month, Programme programme) {
        return new Paying(YearMonth.parse(month), programme);
    }

    private static AccountEvent paid(String paymentId, Paying... lines) {
        return new AccountEvent.ContributionCredited(
                "BPU",
                "agent-1",
                Arrays.stream(lines)
                        .map(line -> new AccountEvent.Line(
                                line.month(),
                                line.programme(),
                                new PaidMonth(1_000_000, 10_000, "bill-" + paymentId, paymentId)))
                        .toList());
    }
}
