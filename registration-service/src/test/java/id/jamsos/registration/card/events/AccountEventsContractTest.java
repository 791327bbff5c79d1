package id.jamsos.registration.card.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.event.MalformedEventException;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.testing.Contract;
import id.jamsos.registration.card.AccountFact;
import id.jamsos.registration.card.AccountFact.CoverageMoved;
import id.jamsos.registration.card.AccountFact.MonthsPaid;
import id.jamsos.registration.card.AccountFact.NothingShown;
import id.jamsos.registration.card.CardStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountEventsContractTest {
    private static final Contract COVERAGE_CHANGED = Contract.of("contribution/coverage-changed.v1");
    private static final Contract CONTRIBUTION_CREDITED = Contract.of("contribution/contribution-credited.v1");

    @ParameterizedTest
    @ValueSource(strings = {"contribution/coverage-changed.v1", "contribution/contribution-credited.v1"})
    void every_example_can_be_read_also_from_a_newer_producer(String name) {
        Contract contract = Contract.of(name);

        assertThat(contract.examples())
                .allSatisfy(json -> assertThat(fact(contract, json)).isNotInstanceOf(NothingShown.class));
    }

    @Test
    void a_change_of_coverage_says_status_and_last_paid_month() {
        assertThat(fact(COVERAGE_CHANGED, COVERAGE_CHANGED.complete()))
                .isEqualTo(new CoverageMoved(CardStatus.ACTIVE, YearMonth.of(2026, 12)));
        assertThat(fact(COVERAGE_CHANGED, COVERAGE_CHANGED.minimal()))
                .isEqualTo(new CoverageMoved(CardStatus.REGISTERED, null));
    }

    @Test
    void a_credit_says_the_last_month_of_its_lines() {
        assertThat(fact(CONTRIBUTION_CREDITED, CONTRIBUTION_CREDITED.complete()))
                .isEqualTo(new MonthsPaid(YearMonth.of(2026, 12)));
    }

    @Test
    void a_missing_field_that_a_card_needs_is_refused() {
        assertThatThrownBy(() -> fact(COVERAGE_CHANGED, COVERAGE_CHANGED.minimalWithout("to")))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> fact(CONTRIBUTION_CREDITED, CONTRIBUTION_CREDITED.minimalWithout("lines")))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void another_type_of_event_shows_nothing() {
        assertThat(AccountEvents.fact(event("AccountAudited", "{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new NothingShown());
    }

    private static AccountFact fact(Contract contract, byte[] json) {
        return AccountEvents.fact(event(contract.type(), json));
    }

    private static ReceivedEvent event(String type, byte[] json) {
        return new ReceivedEvent(
                AccountEventsListener.TOPIC,
                0,
                0,
                "zxqwhv1n8fymahxy8y64qhh0ew",
                1,
                type,
                "",
                Instant.EPOCH,
                json,
                null,
                null);
    }
}
