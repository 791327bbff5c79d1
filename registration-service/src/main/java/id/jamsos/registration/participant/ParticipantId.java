package id.jamsos.registration.participant;

import java.util.Optional;
import java.util.regex.Pattern;

/** 26 characters of Crockford's base 32, derived from the command that registered the participant. */
public record ParticipantId(String value) {
    private static final Pattern FORMAT = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public ParticipantId {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("not a participant id");
        }
    }

    /** Empty for a text that cannot be an id: nobody has it. */
    public static Optional<ParticipantId> parse(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new ParticipantId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
