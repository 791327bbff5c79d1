package id.jamsos.registration.person;

import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The population identity number: {@code PP KK CC DDMMYY SSSS}: province, regency or city and district of first issue,
 * birth date (women: day + 40) and a serial number. It is never changed, not even when the date in it is wrong, so a
 * difference from the birth date on file is a warning and no refusal (PP 40/2019 art 30).
 */
public record Nik(String digits) {
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");
    private static final int WOMEN_DAY_OFFSET = 40;
    private static final int FIRST_CITY = 71;

    public enum Flaw {
        NOT_16_DIGITS("nik-digits"),
        UNKNOWN_PROVINCE("nik-province"),
        IMPOSSIBLE_DAY("nik-day"),
        IMPOSSIBLE_MONTH("nik-month"),
        NO_SERIAL("nik-serial");

        private final String code;

        Flaw(String code) {
            this.code = code;
        }

        /** Names the message that tells somebody about it. */
        public String code() {
            return code;
        }
    }

    /** Checks all but the province: a stored number stays readable when the list of provinces changes. */
    public Nik {
        flawInShape(digits).ifPresent(flaw -> {
            throw new IllegalArgumentException("not a NIK: " + flaw);
        });
    }

    public static Optional<Flaw> flawIn(String text, Provinces provinces) {
        return flawInShape(text)
                .or(() -> provinces.begins(text) ? Optional.empty() : Optional.of(Flaw.UNKNOWN_PROVINCE));
    }

    /** Everything but the province, which may have been known when the number was stored. */
    public static Optional<Flaw> flawInShape(String text) {
        if (!SIXTEEN_DIGITS.matcher(text).matches()) {
            return Optional.of(Flaw.NOT_16_DIGITS);
        }
        int day = number(text, 6, 8);
        if (day > WOMEN_DAY_OFFSET) {
            day -= WOMEN_DAY_OFFSET;
        }
        if (day < 1 || day > 31) {
            return Optional.of(Flaw.IMPOSSIBLE_DAY);
        }
        int month = number(text, 8, 10);
        if (month < 1 || month > 12) {
            return Optional.of(Flaw.IMPOSSIBLE_MONTH);
        }
        return number(text, 12, 16) == 0 ? Optional.of(Flaw.NO_SERIAL) : Optional.empty();
    }

    public Sex sex() {
        return number(digits, 6, 8) > WOMEN_DAY_OFFSET ? Sex.F : Sex.M;
    }

    public int birthDay() {
        int day = number(digits, 6, 8);
        return day > WOMEN_DAY_OFFSET ? day - WOMEN_DAY_OFFSET : day;
    }

    public int birthMonth() {
        return number(digits, 8, 10);
    }

    /** Whether the number was first issued in a city (kota), not a regency (kabupaten). */
    public boolean issuedInCity() {
        return number(digits, 2, 4) >= FIRST_CITY;
    }

    /** The number has only two digits of the year, so 1903 and 2003 both agree with 03. */
    public boolean agreesWith(LocalDate birthDate) {
        return birthDay() == birthDate.getDayOfMonth()
                && birthMonth() == birthDate.getMonthValue()
                && number(digits, 10, 12) == birthDate.getYear() % 100;
    }

    /** The last four digits, the form that a log line or an unprivileged reader may see. */
    @Override
    public String toString() {
        return Masked.nik(this);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
