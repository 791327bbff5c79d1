package id.jamsos.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    Instant wall = Instant.parse("2026-11-30T16:59:59Z");
    BusinessClock clock = new BusinessClock(() -> wall);

    @Test
    void days_and_months_begin_in_jakarta() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 30));

        wall = wall.plusSeconds(1);

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(clock.month()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void moved_forward_it_runs_on_from_there() {
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        wall = wall.plus(Duration.ofMinutes(5));

        assertThat(clock.now()).isEqualTo(Instant.parse("2027-01-01T00:05:00Z"));
    }

    @Test
    void it_never_moves_back_not_even_to_the_wall_clock() {
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));

        assertThatThrownBy(() -> clock.moveTo(wall)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    }
}
