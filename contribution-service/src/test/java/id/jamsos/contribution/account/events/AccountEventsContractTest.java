package id.jamsos.contribution.account.events;

import static id.jamsos.contribution.coverage.CoverageStatus.ACTIVE;
import static id.jamsos.contribution.coverage.CoverageStatus.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.account.AccountEvent;
import id.jamsos.contribution.account.AccountEvent.ContributionCredited;
import id.jamsos.contribution.account.AccountEvent.CoverageChanged;
import id.jamsos.contribution.testing.ContractExamples;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.platform.testing.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AccountEventsContractTest {

    private static final ContractExamples SITI = ContractExamples.SITI;
    private static final ContractExamples YOHANES = ContractExamples.YOHANES;

    @Test
    void a_change_of_coverage_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/coverage-changed.v1");
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertSame(
                contract,
                new CoverageChanged(SITI.member(), REGISTERED, ACTIVE, day, YearMonth.of(2026, 12)),
                contract.complete());
        assertSame(contract, new CoverageChanged(YOHANES.member(), null, REGISTERED, day, null), contract.minimal());
    }

    @Test
    void a_credit_is_announced_as_agreed() {
        Contract contract = Contract.of("contribution/contribution-credited.v1");

        assertSame(
                contract,
                new ContributionCredited(SITI.member(), SITI.credit(), Instant.parse("2026-11-20T02:31:44.802Z"), true),
                contract.complete());
        assertSame(
                contract,
                new ContributionCredited(
                        YOHANES.member(), YOHANES.credit(), Instant.parse("2026-11-25T09:05:01Z"), true),
                contract.minimal());
    }

    private static void assertSame(Contract contract, AccountEvent happened, byte[] example) {
        OutgoingEvent event = new PublishedAccountEvents().outgoing(happened);

        assertThat(event.type()).isEqualTo(contract.type());
        assertThat(event.dataSchema()).isEqualTo(contract.dataSchema());
        contract.assertSame(event.data(), example);
    }
}
