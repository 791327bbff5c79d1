package id.jamsos.platform.time;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallClockTest {
    @Test
    void without_an_offset_it_is_the_clock_of_the_machine() {
        assertThat(WallClock.of(false, Duration.ZERO).instant()).isCloseTo(Instant.now(), within(5, SECONDS));
    }

    @Test
    void in_a_sandbox_it_may_be_wrong() {
        assertThat(WallClock.of(true, Duration.ofMinutes(-3)).instant())
                .isCloseTo(Instant.now().minusSeconds(180), within(5, SECONDS));
    }

    @Test
    void where_money_is_real_it_may_not() {
        assertThatThrownBy(() -> WallClock.of(false, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jamsos.wall-clock-offset");
    }
}
