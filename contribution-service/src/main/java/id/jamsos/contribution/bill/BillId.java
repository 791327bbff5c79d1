package id.jamsos.contribution.bill;

import java.util.regex.Pattern;

/** Derived from the command that asked for the bill, so that repeating the command means the same bill. */
public record BillId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public BillId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a bill id");
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
