package id.jamsos.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of one event, as the files {@code <name>.schema.json}, {@code <name>.complete.json} and
 * {@code <name>.minimal.json} on the class path describe it. The test of a producer asks {@link #assertFits} and compares
 * with an example; the test of a consumer reads every one of {@link #examples}.
 */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final String name;
    private final JsonNode definition;
    private final Schema schema;

    private Contract(String name) {
        this.name = name;
        this.definition = JSON.readTree(file("schema"));
        this.schema = SCHEMAS.getSchema(definition);
    }

    /** Finds a contract by service, event and version, such as {@code platform/thing-happened.v1}. */
    public static Contract of(String name) {
        return new Contract(name);
    }

    /** The word that the envelope must carry as {@code ce_type}. */
    public String type() {
        return definition.get("title").asString();
    }

    /** What the envelope must carry as {@code ce_dataschema}. */
    public String dataSchema() {
        return definition.get("$id").asString();
    }

    /** The event with every field that the contract knows. */
    public byte[] complete() {
        return file("complete");
    }

    /** The event with the required fields and nothing else. */
    public byte[] minimal() {
        return file("minimal");
    }

    /** The complete event as a newer producer may send it: every object in it has a field that nobody knows yet. */
    public byte[] withUnknownField() {
        JsonNode event = JSON.readTree(complete());
        addUnknownField(event);
        return JSON.writeValueAsBytes(event);
    }

    /** The minimal event without one of its required fields: what a consumer that needs the field must refuse. */
    public byte[] minimalWithout(String field) {
        ObjectNode event = JSON.readTree(minimal()).asObject();
        if (event.remove(field) == null) {
            throw new IllegalArgumentException(name + " does not require " + field);
        }
        return JSON.writeValueAsBytes(event);
    }

    /** All that a consumer must be able to read. */
    public List<byte[]> examples() {
        return List.of(complete(), minimal(), withUnknownField());
    }

    /** Fails when the event breaks the schema, or has a field that the schema does not describe. */
    public void assertFits(byte[] json) {
        JsonNode event = JSON.readTree(json);
        var errors = new ArrayList<String>();
        schema.validate(event).forEach(error -> errors.add(error.toString()));
        collectUndescribed("", event, definition, errors);
        if (!errors.isEmpty()) {
            throw new AssertionError("Not a valid " + name + ": " + errors + "\n" + new String(json, UTF_8));
        }
    }

    /** Fails when the event differs from the expected one in more than the order of fields. */
    public void assertSame(byte[] json, byte[] expected) {
        assertFits(json);
        JsonNode event = JSON.readTree(json);
        JsonNode other = JSON.readTree(expected);
        if (!event.equals(other)) {
            throw new AssertionError("This " + name + " differs\n  is:       " + event + "\n  expected: " + other);
        }
    }

    /** The schema itself allows unknown fields, because readers must; a producer may not send what is not described. */
    private void collectUndescribed(String place, JsonNode value, JsonNode described, List<String> errors) {
        JsonNode rule = resolved(described);
        if (value.isArray()) {
            value.forEach(item -> collectUndescribed(place + "[]", item, rule.path("items"), errors));
        }
        value.propertyNames().forEach(field -> {
            if (rule.path("properties").has(field)) {
                collectUndescribed(
                        place + "." + field,
                        value.get(field),
                        rule.get("properties").get(field),
                        errors);
            } else {
                errors.add(place + "." + field + " is not described");
            }
        });
    }

    private JsonNode resolved(JsonNode rule) {
        return rule.path("$ref").isString()
                ? definition.at(rule.get("$ref").asString().substring(1))
                : rule;
    }

    private static void addUnknownField(JsonNode value) {
        value.forEach(Contract::addUnknownField);
        if (value instanceof ObjectNode object) {
            object.put("unknownToYou", 1);
        }
    }

    private byte[] file(String kind) {
        String path = "/" + name + "." + kind + ".json";
        try (var in = Contract.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
