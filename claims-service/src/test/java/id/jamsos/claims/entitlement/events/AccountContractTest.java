package id.jamsos.claims.entitlement.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.claims.entitlement.AccountEvent;
import id.jamsos.claims.entitlement.PaidMonth;
import id.jamsos.claims.entitlement.Programme;
import id.jamsos.platform.event.MalformedEventException;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.testing.Contract;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountContractTest {
    private static final Contract COVERAGE_CHANGED = Contract.of("contribution/coverage-changed.v1");
    private static final Contract CONTRIBUTION_CREDITED = Contract.of("contribution/contribution-credited.v1");

    @Test
    void every_change_of_coverage_can_be_read() {
        assertThat(readAll(COVERAGE_CHANGED))
                .containsExactly(
                        new AccountEvent.CoverageChanged("BPU", "416tv4zmpvshhjyyyf4bb90cjm"),
                        new AccountEvent.CoverageChanged("BPU", null),
                        new AccountEvent.CoverageChanged("BPU", "416tv4zmpvshhjyyyf4bb90cjm"));
    }

    @Test
    void every_credited_contribution_can_be_read() {
        assertThat(readAll(CONTRIBUTION_CREDITED))
                .allSatisfy(event -> assertThat(event).isInstanceOf(AccountEvent.ContributionCredited.class));
    }

    @Test
    void a_line_says_what_was_paid_for() {
        var credited = (AccountEvent.ContributionCredited) read(CONTRIBUTION_CREDITED, CONTRIBUTION_CREDITED.minimal());

        assertThat(credited.lines())
                .contains(new AccountEvent.Line(
                        YearMonth.parse("2026-11"),
                        Programme.JKM,
                        new PaidMonth(1_000_000, 3_400, "9z7f86ve1hzdz8rwhwc6y89ych", "6cta8qrznz5hp2jcm8ehra8m1y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "billId", "paymentId", "lines"})
    void a_credited_contribution_without_what_is_needed_is_refused(String field) {
        assertThatThrownBy(() -> read(CONTRIBUTION_CREDITED, CONTRIBUTION_CREDITED.minimalWithout(field)))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void a_change_of_coverage_without_a_segment_is_refused() {
        assertThatThrownBy(() -> read(COVERAGE_CHANGED, COVERAGE_CHANGED.minimalWithout("segment")))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void an_unknown_type_is_ignored() {
        assertThat(AccountContracts.read(event("AccountPainted", new byte[0]))).isEqualTo(new AccountEvent.Ignored());
    }

    private static Stream<AccountEvent> readAll(Contract contract) {
        return contract.examples().stream().map(json -> read(contract, json));
    }

    private static AccountEvent read(Contract contract, byte[] json) {
        return AccountContracts.read(event(contract.type(), json));
    }

    private static ReceivedEvent event(String type, byte[] json) {
        return new ReceivedEvent(
                "jamsos.contribution.account", 0, 0, "siti", 1, type, "urn:x", Instant.EPOCH, json, null, null);
    }
}
