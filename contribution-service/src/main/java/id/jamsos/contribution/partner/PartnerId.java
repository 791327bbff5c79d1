package id.jamsos.contribution.partner;

import java.util.regex.Pattern;

/** The short name under which a partner is known, such as {@code POSPAY}: 2 to 20 capital letters, digits and hyphens. */
public record PartnerId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    public PartnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the short name of a partner: " + value);
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
