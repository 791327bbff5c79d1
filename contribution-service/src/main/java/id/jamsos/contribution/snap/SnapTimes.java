package id.jamsos.contribution.snap;

import id.jamsos.platform.time.BusinessClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as the standard writes them. */
public final class SnapTimes {

    /** How far X-TIMESTAMP may be from our clock (project decision; the standard sets no limit). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Extended ISO 8601; a fraction of the second is more than the standard has, and often sent. */
    private static final Pattern EXTENDED = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

    /** Basic ISO 8601, as in one of the standard's samples. */
    private static final Pattern BASIC = Pattern.compile(
            "([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})(Z|[+-][0-9]{2}):?([0-9]{2})?");

    private static final DateTimeFormatter JAKARTA =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(BusinessClock.ZONE);

    private SnapTimes() {}

    /** X-TIMESTAMP. */
    public static Optional<Instant> timestamp(String text) {
        return EXTENDED.matcher(text).matches() ? parse(text) : Optional.empty();
    }

    /** A date and time in a body: also in the basic form. */
    public static Optional<Instant> inBody(String text) {
        Matcher basic = BASIC.matcher(text);
        if (!basic.matches()) {
            return timestamp(text);
        }
        String minutes = basic.group(8);
        String zone = basic.group(7);
        if (zone.equals("Z") != (minutes == null)) {
            return Optional.empty();
        }
        return parse("%s-%s-%sT%s:%s:%s%s"
                .formatted(
                        basic.group(1),
                        basic.group(2),
                        basic.group(3),
                        basic.group(4),
                        basic.group(5),
                        basic.group(6),
                        minutes == null ? zone : zone + ":" + minutes));
    }

    /** 25 characters, whole seconds, in Jakarta's time: {@code 2026-01-05T10:20:30+07:00}. */
    public static String write(Instant moment) {
        return JAKARTA.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether a request of one moment may still, or already, be taken at another. */
    static boolean isCurrent(Instant sent, Instant now) {
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    }

    /** The day within which X-EXTERNAL-ID is used once. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    private static Optional<Instant> parse(String extended) {
        try {
            return Optional.of(OffsetDateTime.parse(extended).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
