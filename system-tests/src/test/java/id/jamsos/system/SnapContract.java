package id.jamsos.system;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.jamsos.partnerclient.SnapAnswer;
import id.jamsos.partnerclient.SnapRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface that partners get: what it says of an answer must be so, in every answer of every test. */
final class SnapContract {
    private static final String DOCUMENT = "docs/partners/snap-openapi.yaml";
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode openApi;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private SnapContract(JsonNode openApi) {
        this.openApi = openApi;
    }

    static SnapContract ofRepository() {
        Object document = new Yaml().load(Repository.text(DOCUMENT));
        return new SnapContract(Clients.JSON.valueToTree(document));
    }

    void check(SnapRequest request, SnapAnswer answer) {
        String seen = request + " -> " + answer.httpStatus() + " " + answer.rawBody();
        require(answer.responseCode().matches("\\d{7}"), "a code of seven digits", seen);
        require(answer.responseCode().startsWith(String.valueOf(answer.httpStatus())), "the status in the code", seen);
        require(answer.header("content-type").orElse("").startsWith("application/json"), "JSON as content type", seen);
        require(TIMESTAMP.matcher(answer.header("x-timestamp").orElse("")).matches(), "X-TIMESTAMP in Jakarta", seen);
        require(answer.header("jamsos-requests-per-second").isEmpty(), "nothing that is meant for the gateway", seen);
        schema(request, answer).ifPresent(schema -> {
            var errors = schema.validate(answer.json());
            require(errors.isEmpty(), "what the description says: " + errors, seen);
        });
    }

    /** Every code that the description names in a refusal. */
    Set<String> describedRefusals() {
        var codes = new TreeSet<String>();
        openApi.path("paths")
                .findValues("responseCode")
                .forEach(code -> code.path("enum").forEach(one -> codes.add(one.asString())));
        return codes;
    }

    private static void require(boolean holds, String what, String seen) {
        if (!holds) {
            throw new AssertionError("expected " + what + ": " + seen);
        }
    }

    /** None for requests that the description does not have, such as those with another method. */
    private Optional<Schema> schema(SnapRequest request, SnapAnswer answer) {
        String path = request.path().replaceFirst("\\?.*", "");
        JsonNode operation =
                openApi.path("paths").path(path).path(request.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return Optional.empty();
        }
        String status = String.valueOf(answer.httpStatus());
        JsonNode responses = operation.path("responses");
        JsonNode response = resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
        JsonNode described = response.path("content").path("application/json").path("schema");
        require(described.isObject(), "an answer that is described", request + " -> " + answer);
        return Optional.of(schemas.computeIfAbsent(path + " " + status, _ -> compiled(described)));
    }

    /** References are looked up in the whole document. */
    private Schema compiled(JsonNode described) {
        ObjectNode whole = Clients.JSON.createObjectNode();
        whole.setAll((ObjectNode) described.deepCopy());
        whole.set("components", openApi.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? openApi.at(node.path("$ref").asString().substring(1)) : node;
    }
}
