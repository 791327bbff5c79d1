package id.jamsos.demo.people;

import java.time.LocalDate;

/**
 * Makes national identity numbers (NIK): {@code PP KK CC DDMMYY SSSS}, a woman's day plus 40. District and serial number together are a
 * number of their own within a city, so no two people of one city ever get the same, whatever their day of birth.
 */
final class Identity {
    private static final int SERIALS = 9_999;
    private static final int DISTRICTS = 99;
    private static final int WOMENS_DAY = 40;

    /** As many people as one city can tell apart. */
    static final int MOST = SERIALS * DISTRICTS;

    private Identity() {}

    /**
     * The number of a person.
     *
     * @param city four digits
     * @param number 0 for the first of the city
     */
    static String nik(String city, int number, LocalDate born, Sex sex) {
        if (number < 0 || number >= MOST) {
            throw new IllegalArgumentException("a city tells %,d people apart, not %,d".formatted(MOST, number + 1L));
        }
        int day = born.getDayOfMonth() + (sex == Sex.F ? WOMENS_DAY : 0);
        return "%s%02d%02d%02d%02d%04d"
                .formatted(
                        city,
                        1 + number / SERIALS,
                        day,
                        born.getMonthValue(),
                        born.getYear() % 100,
                        1 + number % SERIALS);
    }
}
