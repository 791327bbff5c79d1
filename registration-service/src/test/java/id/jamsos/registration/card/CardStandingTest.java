package id.jamsos.registration.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.registration.card.AccountFact.CoverageMoved;
import id.jamsos.registration.card.AccountFact.MonthsPaid;
import id.jamsos.registration.card.AccountFact.NothingShown;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CardStandingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:31:44Z");
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void a_participant_of_whom_nothing_was_heard_is_registered() {
        assertThat(CardStanding.UNHEARD.status()).isEqualTo(CardStatus.REGISTERED);
        assertThat(CardStanding.UNHEARD.validThrough()).isNull();
    }

    @Test
    void a_change_of_coverage_is_shown_with_its_last_paid_month() {
        CardStanding standing = after(new CoverageMoved(CardStatus.ACTIVE, DECEMBER));

        assertThat(standing.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(standing.validThrough()).isEqualTo(DECEMBER);
        assertThat(standing.heardAt()).isEqualTo(NOW);
    }

    @Test
    void months_paid_ahead_move_the_last_month_and_leave_the_status() {
        CardStanding standing =
                after(new CoverageMoved(CardStatus.ACTIVE, DECEMBER), new MonthsPaid(DECEMBER.plusMonths(3)));

        assertThat(standing.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(standing.validThrough()).isEqualTo(YearMonth.of(2027, 3));
    }

    @Test
    void an_earlier_month_paid_late_does_not_move_the_last_month_back() {
        CardStanding standing =
                after(new CoverageMoved(CardStatus.GRACE, DECEMBER), new MonthsPaid(DECEMBER.minusMonths(2)));

        assertThat(standing.validThrough()).isEqualTo(DECEMBER);
    }

    @Test
    void an_event_that_shows_nothing_still_counts() {
        CardStanding standing = after(new CoverageMoved(CardStatus.ACTIVE, DECEMBER));

        CardStanding same = standing.after(new NothingShown(), position(2), NOW.plusSeconds(9));

        assertThat(same.heardAt()).isEqualTo(NOW);
        assertThat(same.watermarks().last()).containsEntry("topic", 2L);
    }

    private static CardStanding after(AccountFact... facts) {
        CardStanding standing = CardStanding.UNHEARD;
        for (int sequence = 1; sequence <= facts.length; sequence++) {
            standing = standing.after(facts[sequence - 1], position(sequence), NOW);
        }
        return standing;
    }

    private static EventPosition position(long sequence) {
        return new EventPosition("topic", "zxqwhv1n8fymahxy8y64qhh0ew", sequence);
    }
}
