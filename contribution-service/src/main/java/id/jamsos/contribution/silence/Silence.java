package id.jamsos.contribution.silence;

import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How long nothing was heard of a partner, and what that means. All by the wall clock.
 *
 * @param since when it was heard last; its registration when it never was
 * @param duration from then until now
 */
public record Silence(Instant since, Duration duration, Meaning meaning) {

    public enum Meaning {
        /** Nothing need have been heard yet. */
        SHORT,
        /** It takes no money now, so nothing need be heard. */
        AT_REST,
        /** It takes money, or should. */
        TOO_LONG
    }

    /**
     * Judges the silence of a partner.
     *
     * @param watch how it is watched
     */
    static Silence judge(Partner partner, @Nullable Instant lastHeard, Instant now, Watch watch) {
        Instant since = lastHeard == null ? partner.registeredAt() : lastHeard;
        Duration duration = since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
        return new Silence(since, duration, meaning(partner, later(since, watch.begun()), now, watch.usual()));
    }

    /**
     * How partners are watched.
     *
     * @param usual after how long a partner is silent whose terms say nothing about it
     * @param begun since when somebody listens: our own outage is nobody's silence
     */
    record Watch(Duration usual, Instant begun) {}

    private static Meaning meaning(Partner partner, Instant since, Instant now, Duration usual) {
        CutOff cutOff = partner.terms().cutOff();
        if (partner.isSuspended()
                || (cutOff != null && cutOff.includes(local(now).toLocalTime()))) {
            return Meaning.AT_REST;
        }
        Duration agreed = partner.terms().silentAfter();
        Instant expectedSince = cutOff == null ? since : later(since, endOfLastPause(cutOff, now));
        Instant limit = expectedSince.plus(agreed == null ? usual : agreed);
        return now.isBefore(limit) ? Meaning.SHORT : Meaning.TOO_LONG;
    }

    /** Nothing is expected before: the time of a pause does not count as silence. */
    private static Instant endOfLastPause(CutOff cutOff, Instant now) {
        LocalDate today = local(now).toLocalDate();
        Instant endToday =
                today.atTime(cutOff.until()).atZone(BusinessClock.ZONE).toInstant();
        return endToday.isAfter(now)
                ? today.minusDays(1)
                        .atTime(cutOff.until())
                        .atZone(BusinessClock.ZONE)
                        .toInstant()
                : endToday;
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(BusinessClock.ZONE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
