package id.jamsos.demo.run;

import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Requests and answers as they went over the line, except that tokens, secrets and signatures are cut short. */
final class Transcript {
    private static final int SHOWN = 12;
    private static final int LONG = 24;
    private static final Set<String> CUT = Set.of("Authorization", "X-SIGNATURE");

    private final StringJoiner text = new StringJoiner("\n");

    void title(String title) {
        text.add("").add(title);
    }

    void request(String method, String path, Map<String, String> headers, String body) {
        text.add("  > " + method + " " + path);
        new TreeMap<>(headers).forEach((name, value) -> text.add("  > " + name + ": " + shown(name, value)));
        if (!body.isEmpty()) {
            text.add("  > " + body);
        }
    }

    void answer(int status, String body) {
        text.add("  < " + status + " " + withoutToken(body));
    }

    private static String shown(String name, String value) {
        return CUT.contains(name) ? cut(value) : value;
    }

    private static String withoutToken(String body) {
        return body.replaceAll("(\"(?:accessToken|access_token)\" *: *\"[^\"]{" + SHOWN + "})[^\"]*", "$1…");
    }

    private static String cut(String value) {
        return value.length() < LONG ? value : value.substring(0, LONG) + "…";
    }

    String text() {
        return text + "\n";
    }
}
