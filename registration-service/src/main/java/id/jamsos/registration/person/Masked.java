package id.jamsos.registration.person;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How personal data looks to a reader who may not see it: enough to recognise a person one already knows, no more. */
public final class Masked {
    private static final String HIDDEN = "*";

    private Masked() {}

    /** {@code ************1234} */
    public static String nik(Nik nik) {
        return allButLast(4, nik.digits());
    }

    /** {@code *********789} */
    public static String mobile(String mobile) {
        return allButLast(3, mobile);
    }

    /** {@code S*** A******}: the first letter of every word. */
    public static String name(String name) {
        return Arrays.stream(name.split(" +")).map(Masked::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int afterFirst = word.offsetByCodePoints(0, 1);
        return word.substring(0, afterFirst) + HIDDEN.repeat(word.codePointCount(afterFirst, word.length()));
    }

    private static String allButLast(int shown, String text) {
        int hidden = Math.max(0, text.length() - shown);
        return HIDDEN.repeat(hidden) + text.substring(hidden);
    }
}
