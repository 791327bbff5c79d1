package id.jamsos.contribution.member;

import java.util.regex.Pattern;

/** The id that registration gave a person: 26 lower-case letters and digits without i, l, o and u. Also the id of the person's account. */
public record ParticipantId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public ParticipantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a participant id");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
