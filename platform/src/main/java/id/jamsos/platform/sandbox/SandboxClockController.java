package id.jamsos.platform.sandbox;

import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/sandbox/clock}: where the business clock stands, and moving it forward. */
@RestController
@RequestMapping("/api/v1/sandbox/clock")
final class SandboxClockController {
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final BusinessClock clock;
    private final MovedClock moved;

    SandboxClockController(BusinessClock clock, MovedClock moved) {
        this.clock = clock;
        this.moved = moved;
    }

    /**
     * Where the clock is to stand.
     *
     * @param now ISO 8601 with an offset, such as {@code 2026-12-16T08:00:00+07:00}
     */
    record ClockRequest(@Nullable String now) {}

    /**
     * Where the clock stands.
     *
     * @param now the moment in Jakarta
     * @param aheadSeconds how far it is ahead of the wall clock
     */
    record ClockView(OffsetDateTime now, long aheadSeconds) {}

    @GetMapping
    ClockView read() {
        Instant now = clock.now();
        return new ClockView(
                now.atZone(BusinessClock.ZONE).toOffsetDateTime(), clock.ahead().toSeconds());
    }

    @PutMapping
    ClockView move(@RequestBody ClockRequest request) {
        var errors = new FieldErrors();
        var moment = errors.parse(
                "now", request.now(), text -> ZonedDateTime.parse(text).toInstant(), "moment");
        moment.filter(wanted -> wanted.isAfter(clock.now().plus(FARTHEST)))
                .ifPresent(_ -> errors.reject("now", "too-far"));
        errors.throwIfAny();
        if (!moved.moveTo(moment.orElseThrow())) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "clock-only-forward");
        }
        return read();
    }
}
