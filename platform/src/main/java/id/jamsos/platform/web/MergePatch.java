package id.jamsos.platform.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patches (RFC 7396): objects are merged, null removes, everything else replaces. */
public final class MergePatch {
    private MergePatch() {}

    /** Changes the target. The depth is the patch's, which the JSON reader limits. */
    public static void apply(ObjectNode patch, ObjectNode target) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode changes) {
                ObjectNode merged = target.get(change.getKey()) instanceof ObjectNode present
                        ? present
                        : target.objectNode(); // a patch of something that is not there must not leave its nulls behind
                apply(changes, merged);
                target.set(change.getKey(), merged);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }
}
