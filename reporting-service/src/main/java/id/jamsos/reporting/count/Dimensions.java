package id.jamsos.reporting.count;

import java.util.regex.Pattern;

/**
 * What a figure can be broken down by, besides programme and time.
 *
 * @param region the province, two digits of the statistics office's region code
 */
public record Dimensions(String segment, String branch, String region, String channel) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    public Dimensions {
        requireCode(segment);
        requireCode(branch);
        requireCode(channel);
        if (!PROVINCE.matcher(region).matches()) {
            throw new IllegalArgumentException("A province has two digits");
        }
    }

    /**
     * The dimensions with the province of a region.
     *
     * @param regionCode any code that starts with the province, such as a regency's four digits
     */
    public static Dimensions of(String segment, String branch, String regionCode, String channel) {
        if (regionCode.length() < 2) {
            throw new IllegalArgumentException("A region code starts with the two digits of the province");
        }
        return new Dimensions(segment, branch, regionCode.substring(0, 2), channel);
    }

    /** Codes become parts of document ids and field names, so nothing but a code may get in. */
    static String requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A dimension holds a short code of letters, digits, _ and -");
        }
        return code;
    }
}
