package id.jamsos.demo.plan;

import java.util.regex.Pattern;

/** How many real people one made-up person stands for. */
public record Scale(int people) {
    /** Fewer would ask for more memory and hours than a demonstration may take. */
    private static final int FINEST = 100;

    private static final int COARSEST = 100_000;
    private static final Pattern TEXT = Pattern.compile("1:([0-9]{1,6})");

    public Scale {
        if (people < FINEST || people > COARSEST) {
            throw new IllegalArgumentException("a scale is from 1:%d to 1:%d".formatted(FINEST, COARSEST));
        }
    }

    /** Reads {@code 1:1000}. */
    public static Scale parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a scale is written like 1:1000, not " + text);
        }
        return new Scale(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public String toString() {
        return "1:" + people;
    }
}
