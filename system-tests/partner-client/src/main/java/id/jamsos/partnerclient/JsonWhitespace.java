package id.jamsos.partnerclient;

/** What {@code minify} means in a signature: the body without the white space between its parts, and otherwise as it is sent. */
final class JsonWhitespace {
    private static final String BETWEEN_PARTS = "{}[],:";

    private JsonWhitespace() {}

    /** Told each character, and whether it stands inside a string (with its quotation marks). */
    @FunctionalInterface
    private interface Reader {
        void read(char character, boolean inString);
    }

    static String removedFrom(String json) {
        var minified = new StringBuilder(json.length());
        lex(json, (character, inString) -> {
            if (inString || " \t\n\r".indexOf(character) < 0) {
                minified.append(character);
            }
        });
        return minified.toString();
    }

    /** The same message as a person would like to read it. */
    static String addedTo(String json) {
        var spread = new StringBuilder(json.length() * 2);
        lex(json, (character, inString) -> {
            spread.append(character);
            if (!inString && BETWEEN_PARTS.indexOf(character) >= 0) {
                spread.append("\r\n\t ");
            }
        });
        return spread.toString();
    }

    private static void lex(String json, Reader reader) {
        boolean inString = false;
        boolean escaped = false;
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            boolean quotes = character == '"' && !escaped;
            reader.read(character, inString || quotes);
            inString = quotes != inString;
            escaped = inString && !escaped && character == '\\';
        }
    }
}
