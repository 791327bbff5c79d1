package id.jamsos.contribution.settlement.web;

import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementExceptions.Position;
import java.time.Instant;
import java.util.regex.Pattern;

/** The place in a list of settlement exceptions where the next page starts: milliseconds of the later report, and the exception. */
final class ExceptionCursor {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})-([0-9a-hjkmnp-tv-z]{26}/.{1,128})");

    private ExceptionCursor() {}

    static String text(SettlementException last) {
        Position position = Position.of(last);
        return position.moment().toEpochMilli() + "-" + position.id();
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Position parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
