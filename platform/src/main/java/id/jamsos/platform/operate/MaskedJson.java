package id.jamsos.platform.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the structure of a JSON value and, of its content, what cannot be about a person. */
final class MaskedJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 50;

    /** Words of the catalogue, ids, days, moments, URIs of schemas. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,127}");

    /** Digits in a row as only numbers of people, accounts and telephones have them, also with separators. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[-. ]?[0-9]){8,}");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)");
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}");

    private final Set<String> shown;

    MaskedJson(Set<String> shown) {
        this.shown = Set.copyOf(shown);
    }

    Object masked(byte[] value) {
        try {
            return masked(JSON.readTree(value), false, 0);
        } catch (JacksonException _) {
            return "*** not JSON, " + value.length + " bytes";
        }
    }

    private Object masked(JsonNode node, boolean show, int depth) {
        if (depth > DEEPEST) {
            return "*** deeper";
        }
        if (node.isObject()) {
            return object(node, depth);
        }
        if (node.isArray()) {
            return array(node, show, depth);
        }
        return show ? scalar(node) : kind(node);
    }

    private Map<String, Object> object(JsonNode node, int depth) {
        var masked = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (masked.size() == MOST_ENTRIES) {
                masked.put("***", node.size() - MOST_ENTRIES + " more");
                break;
            }
            String name = field.getKey();
            boolean sound = FIELD.matcher(name).matches();
            masked.put(
                    sound ? name : mask(name) + " #" + masked.size(),
                    masked(field.getValue(), sound && shown.contains(name), depth + 1));
        }
        return masked;
    }

    private List<Object> array(JsonNode node, boolean show, int depth) {
        var masked = new ArrayList<Object>();
        for (JsonNode one : node) {
            if (masked.size() == MOST_ENTRIES) {
                masked.add("*** " + (node.size() - MOST_ENTRIES) + " more");
                break;
            }
            masked.add(masked(one, show, depth + 1));
        }
        return masked;
    }

    private static Object scalar(JsonNode node) {
        if (node.isString()) {
            return isCode(node.asString()) ? node.asString() : mask(node.asString());
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isNumber() && !LONG_NUMBER.matcher(node.asString()).find()) {
            return node.numberValue();
        }
        return kind(node);
    }

    private static String kind(JsonNode node) {
        if (node.isString()) {
            return mask(node.asString());
        }
        if (node.isNumber()) {
            return "*** number";
        }
        return node.isBoolean() ? "*** boolean" : "*** null";
    }

    static String mask(String text) {
        return "*** " + text.length() + " characters";
    }

    /** Whether a text can be a code and hold no number of a person. */
    static boolean isCode(String text) {
        return MOMENT.matcher(text).matches()
                || TRACE.matcher(text).matches()
                || (CODE.matcher(text).matches() && !LONG_NUMBER.matcher(text).find());
    }
}
