package id.jamsos.contribution.snap;

import java.util.Arrays;

/**
 * Removes the insignificant whitespace of a JSON text and touches nothing else: neither the order of fields nor the form of a number or an
 * escape, because both sides hash the text and not what it means. Any bytes are taken; what is no JSON is refused by whoever parses it.
 */
public final class JsonMinifier {

    private JsonMinifier() {}

    public static byte[] minify(byte[] json) {
        byte[] kept = new byte[json.length];
        int length = 0;
        boolean inString = false;
        boolean escaped = false;
        for (byte octet : json) {
            if (inString) {
                // an escaped quotation mark does not end the string, nor does one after an escaped backslash begin
                // another
                inString = escaped || octet != '"';
                escaped = !escaped && octet == '\\';
            } else if (isWhitespace(octet)) {
                continue;
            } else {
                inString = octet == '"';
            }
            kept[length++] = octet;
        }
        return Arrays.copyOf(kept, length);
    }

    /** RFC 8259, section 2. In UTF-8 none of these is part of a longer character. */
    private static boolean isWhitespace(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\n' || octet == '\r';
    }
}
