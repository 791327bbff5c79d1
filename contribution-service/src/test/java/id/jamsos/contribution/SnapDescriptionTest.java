package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What partners read is a description by the rules of OpenAPI, right in itself, and says the same as the table of errors. */
class SnapDescriptionTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path ERRORS = Path.of("../docs/partners/errors.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d{3})xx(\\d\\d) \\| [^|]+ \\| ([0-9, ]+) \\|.*");

    private final String text = text();
    private final JsonNode description = new YAMLMapper().readTree(text);

    @Test
    void a_parser_of_openapi_finds_nothing_wrong_with_it() {
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(text, null, options);

        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths().keySet())
                .containsExactlyElementsOf(Arrays.stream(SnapOperation.values())
                        .map(SnapOperation::path)
                        .toList());
    }

    @Test
    void every_example_is_what_its_schema_says() {
        var defects = new ArrayList<String>();

        int examples = check("", description, defects);

        assertThat(defects).isEmpty();
        assertThat(examples).isGreaterThan(150);
    }

    @Test
    void a_code_belongs_to_its_status_and_service_and_has_an_example() {
        for (SnapOperation operation : SnapOperation.values()) {
            for (String code : codes(operation)) {
                assertThat(code.substring(3, 5)).isEqualTo(operation.code());
                var answer = responses(operation)
                        .path(code.substring(0, 3))
                        .path("content")
                        .path("application/json");
                assertThat(answer.path("examples").findValuesAsString("responseCode"))
                        .contains(code);
            }
        }
    }

    @Test
    void the_table_of_errors_has_the_same_codes() throws IOException {
        var described = Arrays.stream(SnapOperation.values())
                .flatMap(operation -> codes(operation).stream())
                .toList();

        var explained = Files.readAllLines(ERRORS).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .flatMap(row ->
                        Stream.of(row.group(3).split(", ")).map(service -> row.group(1) + service + row.group(2)))
                .toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void whatever_the_service_can_answer_is_described() {
        var described = new TreeSet<String>();
        for (SnapOperation operation : SnapOperation.values()) {
            codes(operation).forEach(code -> described.add(code.substring(0, 3) + code.substring(5)));
        }

        assertThat(described)
                .containsAll(Arrays.stream(SnapCase.values())
                        .map(outcome -> statusAndCase(outcome))
                        .toList());
    }

    private static String statusAndCase(SnapCase outcome) {
        String code = outcome.ofNoOperation().code();
        return code.substring(0, 3) + code.substring(5);
    }

    /** Looks at everything that has a schema and examples, and at the examples within schemas; how many there were. */
    private int check(String where, JsonNode node, List<String> defects) {
        int examples = 0;
        if (node.has("schema")) {
            for (JsonNode example : node.path("examples")) {
                defects.addAll(defects(where, node.path("schema"), example.path("value")));
                examples++;
            }
        } else if (node.path("examples").isArray()) {
            for (JsonNode example : node.path("examples")) {
                defects.addAll(defects(where, node, example));
                examples++;
            }
        }
        for (var child : node.properties()) {
            examples += check(where + "/" + child.getKey(), child.getValue(), defects);
        }
        return examples;
    }

    private List<String> defects(String where, JsonNode schema, JsonNode example) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", description.path("components"));
        Schema compiled = SCHEMAS.getSchema(whole);
        return compiled.validate(example).stream()
                .map(defect -> where + ": " + defect)
                .toList();
    }

    private JsonNode responses(SnapOperation operation) {
        return description.path("paths").path(operation.path()).path("post").path("responses");
    }

    /** Of the successful answer by its schema, of all others by the list beside the schema. */
    private List<String> codes(SnapOperation operation) {
        var codes = new ArrayList<String>();
        for (var response : responses(operation).properties()) {
            JsonNode schema =
                    response.getValue().path("content").path("application/json").path("schema");
            JsonNode code = schema.has("properties")
                    ? schema
                    : description.at(schema.path("$ref").asString().substring(1));
            JsonNode allowed = code.path("properties").path("responseCode");
            allowed.path("enum").forEach(one -> codes.add(one.asString()));
            allowed.path("const").asStringOpt().ifPresent(codes::add);
        }
        return codes;
    }

    private static String text() {
        try (var file = SnapDescriptionTest.class.getResourceAsStream("/" + SnapDescription.FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
