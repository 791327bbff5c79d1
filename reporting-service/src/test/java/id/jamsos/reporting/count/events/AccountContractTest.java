package id.jamsos.reporting.count.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.event.MalformedEventException;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.testing.Contract;
import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.CoverageStatus;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountContractTest {
    private static final Contract COVERAGE_CHANGED = Contract.of("contribution/coverage-changed.v1");
    private static final Contract CONTRIBUTION_CREDITED = Contract.of("contribution/contribution-credited.v1");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void every_change_of_coverage_can_be_read() {
        var complete = new AccountEvent.CoverageChanged(
                DAY,
                new Standing(
                        new Dimensions("BPU", "P32", "32", "PERISAI"),
                        CoverageStatus.ACTIVE,
                        Set.of("JKK", "JKM", "JHT")));
        var minimal = new AccountEvent.CoverageChanged(
                DAY,
                new Standing(
                        new Dimensions("BPU", "P53", "53", "KIOSK"), CoverageStatus.REGISTERED, Set.of("JKK", "JKM")));

        assertThat(COVERAGE_CHANGED.examples())
                .map(json -> read(COVERAGE_CHANGED, json))
                .containsExactly(complete, minimal, complete);
    }

    @Test
    void every_credited_contribution_can_be_read() {
        var complete = new AccountEvent.ContributionCredited(
                DAY,
                new Dimensions("BPU", "P32", "32", "KIOSK"),
                136_800,
                true,
                Map.of("JKK", 26_000L, "JKM", 6_800L, "JHT", 104_000L));
        var minimal = new AccountEvent.ContributionCredited(
                DAY.plusDays(5),
                new Dimensions("BPU", "P53", "53", "BRANCH"),
                8_400,
                true,
                Map.of("JKK", 5_000L, "JKM", 3_400L));

        assertThat(CONTRIBUTION_CREDITED.examples())
                .map(json -> read(CONTRIBUTION_CREDITED, json))
                .containsExactly(complete, minimal, complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "to", "on", "programmes", "branch", "regionCode", "channel"})
    void a_change_of_coverage_without_what_is_counted_is_refused(String field) {
        assertThatThrownBy(() -> read(COVERAGE_CHANGED, COVERAGE_CHANGED.minimalWithout(field)))
                .isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amount", "paidAt", "segment", "branch", "regionCode", "channel", "firstPaymentOfMonth", "lines"
            })
    void a_credited_contribution_without_what_is_counted_is_refused(String field) {
        assertThatThrownBy(() -> read(CONTRIBUTION_CREDITED, CONTRIBUTION_CREDITED.minimalWithout(field)))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void an_unknown_type_is_not_counted() {
        assertThat(AccountContracts.read(event("AccountPainted", new byte[0]))).isEmpty();
    }

    private static AccountEvent read(Contract contract, byte[] json) {
        return AccountContracts.read(event(contract.type(), json)).orElseThrow();
    }

    private static ReceivedEvent event(String type, byte[] json) {
        return new ReceivedEvent(
                "jamsos.contribution.account", 0, 0, "siti", 1, type, "urn:x", Instant.EPOCH, json, null, null);
    }
}
