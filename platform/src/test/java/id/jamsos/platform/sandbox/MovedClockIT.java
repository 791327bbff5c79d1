package id.jamsos.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.sandbox.SandboxClockController.ClockRequest;
import id.jamsos.platform.testing.TestEngines;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovedClockIT {
    private static final MongoClient CLIENT = MongoClients.create(TestEngines.mongoUri("sandbox"));
    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-11-20T03:00:00Z"));

    private final MongoDatabase database =
            CLIENT.getDatabase("clock-" + UUID.randomUUID().toString().substring(0, 8));
    private final BusinessClock clock = new BusinessClock(WALL);
    private final AtomicInteger caughtUp = new AtomicInteger();
    private final MovedClock moved = new MovedClock(database, clock, List.of(caughtUp::incrementAndGet));
    private final SandboxClockController controller = new SandboxClockController(clock, moved);

    @Test
    void moving_the_clock_does_what_falls_due_before_it_answers() {
        var view = controller.move(new ClockRequest("2026-12-16T08:00:00+07:00"));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(view.aheadSeconds())
                .isEqualTo(Duration.ofDays(25).plusHours(22).toSeconds());
        assertThat(caughtUp).hasValue(1);
    }

    @Test
    void after_a_restart_time_goes_on_from_where_it_was_moved_to() {
        moved.moveTo(Instant.parse("2027-01-01T00:00:00Z"));

        var afterTheRestart = new BusinessClock(WALL);
        new MovedClock(database, afterTheRestart, List.of()).restore();

        assertThat(afterTheRestart.now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void the_past_is_refused_and_a_moment_that_just_passed_is_where_the_clock_is() {
        moved.moveTo(Instant.parse("2027-01-01T00:00:00Z"));

        assertThatThrownBy(() -> controller.move(new ClockRequest("2026-12-31T00:00:00Z")))
                .isInstanceOf(ProblemException.class);
        assertThat(moved.moveTo(Instant.parse("2026-12-31T23:59:30Z"))).isTrue();
        assertThat(clock.now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void no_moment_and_one_in_the_far_future_are_field_errors() {
        assertThatThrownBy(() -> controller.move(new ClockRequest("tomorrow"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.move(new ClockRequest(null))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.move(new ClockRequest("2126-01-01T00:00:00Z")))
                .isInstanceOf(ProblemException.class);
        assertThat(caughtUp).hasValue(0);
    }
}
