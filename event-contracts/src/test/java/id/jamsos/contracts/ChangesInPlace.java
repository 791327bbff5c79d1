package id.jamsos.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares a released schema with the one that would take its place. Words for people may change, and a new optional
 * field may come, at any depth. Every other difference is forbidden, because some consumer or some stored event relies
 * on it: it needs a new version beside the old one.
 */
final class ChangesInPlace {
    private static final Set<String> FOR_PEOPLE =
            Set.of("title", "description", "examples", "default", "deprecated", "$comment");

    private final List<String> forbidden = new ArrayList<>();

    private ChangesInPlace() {}

    /** One sentence for every forbidden change; empty when the new schema may take the place of the released one. */
    static List<String> forbidden(JsonNode released, JsonNode current) {
        var changes = new ChangesInPlace();
        changes.compareSchemas("", released, current);
        return List.copyOf(changes.forbidden);
    }

    private void compareSchemas(String place, JsonNode released, JsonNode current) {
        var keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(FOR_PEOPLE);
        for (String keyword : keywords) {
            JsonNode before = released.path(keyword);
            JsonNode after = current.path(keyword);
            switch (keyword) {
                case "properties" -> compareFields(place, before, after);
                case "$defs" -> compareFields(place + "$defs.", before, after);
                case "items" -> compareSchemas(place + "[].", before, after);
                case "required" -> compareRequired(place, before, after);
                default -> compareValues(place + keyword, before, after);
            }
        }
    }

    /** A field that is only in the new schema is fine here; whether it is required is checked by compareRequired. */
    private void compareFields(String place, JsonNode released, JsonNode current) {
        for (String field : released.propertyNames()) {
            if (current.has(field)) {
                compareSchemas(place + field + ".", released.get(field), current.get(field));
            } else {
                forbidden.add(place + field + " was removed");
            }
        }
    }

    private void compareRequired(String place, JsonNode released, JsonNode current) {
        Set<String> before = words(released);
        Set<String> after = words(current);
        before.stream()
                .filter(field -> !after.contains(field))
                .forEach(field -> forbidden.add(place + field + " is no longer required"));
        after.stream()
                .filter(field -> !before.contains(field))
                .forEach(field -> forbidden.add(place + field + " became required"));
    }

    private void compareValues(String place, JsonNode released, JsonNode current) {
        if (!released.equals(current)) {
            forbidden.add("%s changed from %s to %s".formatted(place, shown(released), shown(current)));
        }
    }

    private static Set<String> words(JsonNode array) {
        var words = new TreeSet<String>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String shown(JsonNode value) {
        return value instanceof MissingNode ? "nothing" : value.toString();
    }
}
