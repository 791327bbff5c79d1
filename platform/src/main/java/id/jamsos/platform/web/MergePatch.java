package id.jamsos.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patches (RFC 7396): objects are merged, null removes, everything else replaces. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The value after the patch, read as strictly as a body that names everything.
     *
     * @throws HttpMessageNotReadableException when it is no such value any more
     */
    public static <T> T merged(JsonMapper json, T value, ObjectNode patch, Class<T> type, HttpServletRequest request) {
        try {
            ObjectNode target = json.valueToTree(value);
            apply(patch, target);
            return json.treeToValue(target, type);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "no " + type.getSimpleName() + " after the patch", e, new ServletServerHttpRequest(request));
        }
    }

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
