package id.jamsos.registration.form;

import id.jamsos.registration.person.Nik;
import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a form. What cannot be read is null in the result and a violation in the list. */
final class FieldChecks {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'-]*");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]+");
    private static final Pattern MOBILE = Pattern.compile("(08|628)[0-9]{7,12}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int EMAIL_LENGTH = 254;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Provinces provinces;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    FieldChecks(Provinces provinces, LocalDate today) {
        this.provinces = provinces;
        this.today = today;
    }

    List<Violation> violations() {
        return violations;
    }

    void malformed(String field, String code, Object... arguments) {
        violations.add(new Violation(Violation.Kind.FORM, field, code, List.of(arguments)));
    }

    void notAllowed(String field, String code, Object... arguments) {
        violations.add(new Violation(Violation.Kind.RULE, field, code, List.of(arguments)));
    }

    /** The text without surrounding space, or null after reporting that it is missing. */
    @Nullable
    String required(String field, @Nullable String value) {
        String text = optional(value);
        if (text == null) {
            malformed(field, "required");
        }
        return text;
    }

    /** A field left blank is a field left out. */
    static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    String name(String field, @Nullable String value, int maxLength) {
        String name = required(field, value);
        return name == null ? null : matching(field, name, NAME, "name-characters", maxLength);
    }

    @Nullable
    String text(String field, @Nullable String value, int maxLength) {
        String text = required(field, value);
        return text == null ? null : matching(field, text, PRINTABLE, "text", maxLength);
    }

    @Nullable
    String optionalText(String field, @Nullable String value, int maxLength) {
        String text = optional(value);
        return text == null ? null : matching(field, text, PRINTABLE, "text", maxLength);
    }

    @Nullable
    String mobile(String field, @Nullable String value) {
        String mobile = required(field, value);
        return mobile == null ? null : matching(field, mobile, MOBILE, "mobile-format", Integer.MAX_VALUE);
    }

    @Nullable
    String optionalEmail(String field, @Nullable String value) {
        String email = optional(value);
        return email == null ? null : matching(field, email, EMAIL, "email-format", EMAIL_LENGTH);
    }

    @Nullable
    String matching(String field, String text, Pattern pattern, String code, int maxLength) {
        if (text.length() > maxLength) {
            malformed(field, "too-long", maxLength);
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            malformed(field, code);
            return null;
        }
        return text;
    }

    @Nullable
    Nik nik(String field, @Nullable String value) {
        String text = required(field, value);
        return text == null ? null : readNik(field, text);
    }

    @Nullable
    Nik optionalNik(String field, @Nullable String value) {
        String text = optional(value);
        return text == null ? null : readNik(field, text);
    }

    private @Nullable Nik readNik(String field, String text) {
        Nik.Flaw flaw = Nik.flawIn(text, provinces).orElse(null);
        if (flaw == null) {
            return new Nik(text);
        }
        malformed(
                field,
                switch (flaw) {
                    case NOT_16_DIGITS -> "nik-digits";
                    case UNKNOWN_PROVINCE -> "nik-province";
                    case IMPOSSIBLE_DAY -> "nik-day";
                    case IMPOSSIBLE_MONTH -> "nik-month";
                    case NO_SERIAL -> "nik-serial";
                });
        return null;
    }

    boolean isInKnownProvince(String regionCode) {
        return provinces.begins(regionCode);
    }

    /** A day that somebody living may have been born on. */
    @Nullable
    LocalDate birthDate(String field, @Nullable String value) {
        String text = required(field, value);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                malformed(field, "in-future");
            } else if (day.isBefore(EARLIEST_BIRTH)) {
                malformed(field, "too-long-ago");
            } else {
                return day;
            }
        } catch (DateTimeParseException notADate) {
            malformed(field, "date");
        }
        return null;
    }

    <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String value, Class<E> type) {
        String text = required(field, value);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        malformed(field, "one-of", String.join(", ", names(type)));
        return null;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
