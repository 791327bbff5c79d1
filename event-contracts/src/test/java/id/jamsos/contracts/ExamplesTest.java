package id.jamsos.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ExamplesTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static List<String> contracts() {
        return ContractFiles.names();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void both_examples_fit_the_schema(String contract) {
        Schema schema = REGISTRY.getSchema(ContractFiles.schema(contract));

        assertThat(schema.validate(ContractFiles.example(contract, "complete"))).isEmpty();
        assertThat(schema.validate(ContractFiles.example(contract, "minimal"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_complete_example_shows_every_field_and_the_minimal_one_the_required_fields(String contract) {
        JsonNode schema = ContractFiles.schema(contract);
        var required = new TreeSet<String>();
        schema.get("required").forEach(field -> required.add(field.asString()));

        assertThat(fields(ContractFiles.example(contract, "complete"))).isEqualTo(fields(schema.get("properties")));
        assertThat(fields(ContractFiles.example(contract, "minimal"))).isEqualTo(required);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_field_that_a_newer_producer_adds_is_no_error(String contract) {
        Schema schema = REGISTRY.getSchema(ContractFiles.schema(contract));
        var example = ContractFiles.example(contract, "complete").asObject().put("addedLater", "ignored");

        assertThat(schema.validate(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void without_any_one_required_field_an_event_does_not_fit(String contract) {
        Schema schema = REGISTRY.getSchema(ContractFiles.schema(contract));

        for (String field : fields(ContractFiles.example(contract, "minimal"))) {
            var example = ContractFiles.example(contract, "minimal").asObject().without(field);
            assertThat(schema.validate(example)).as("without " + field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_is_named_after_its_file_and_says_what_every_field_means(String contract) {
        JsonNode schema = ContractFiles.schema(contract);

        assertThat(schema.get("$id").asString()).isEqualTo("urn:jamsos:schema:" + contract);
        schema.get("properties")
                .forEachEntry((field, definition) ->
                        assertThat(meaning(schema, definition)).as(field).isNotBlank());
    }

    private static Set<String> fields(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    /** The description of a field, or of the definition that it refers to. */
    private static String meaning(JsonNode schema, JsonNode definition) {
        String own = definition.path("description").asString("");
        String referred = schema.at(definition.path("$ref").asString("#").substring(1))
                .path("description")
                .asString("");
        return definition.has("$ref") && own.isEmpty() ? referred : own;
    }
}
