package id.jamsos.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The two lists of all events, asyncapi.yaml for tools and README.md for people, are complete. */
class CatalogueTest {
    private static final JsonNode ASYNC_API = new YAMLMapper().readTree(ContractFiles.CURRENT.resolve("asyncapi.yaml"));

    private static List<String> events() {
        return ContractFiles.names().stream().filter(name -> name.contains("/")).toList();
    }

    @Test
    void every_reference_in_asyncapi_leads_somewhere() {
        List<String> references = new ArrayList<>();
        collectReferences(ASYNC_API, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(ASYNC_API.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(ContractFiles.CURRENT.resolve(reference)).isRegularFile();
            }
        });
    }

    @Test
    void asyncapi_has_one_message_for_every_event_under_its_type_word() {
        var messages = ASYNC_API.at("/components/messages");
        var types = new ArrayList<String>();

        for (String event : events()) {
            String type = ContractFiles.schema(event).get("title").asString();
            types.add(type);
            assertThat(messages.at("/" + type + "/payload/schema/$ref").asString())
                    .isEqualTo("./" + event + ".schema.json");
        }

        assertThat(messages.propertyNames()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void every_message_is_sent_on_exactly_one_topic() {
        var sent = new ArrayList<String>();
        ASYNC_API
                .get("channels")
                .forEach(channel -> sent.addAll(channel.get("messages").propertyNames()));

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        ASYNC_API.at("/components/messages").propertyNames());
    }

    @Test
    void the_readme_lists_every_event_with_its_topic() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        ASYNC_API
                .get("channels")
                .forEach(channel -> channel.get("messages")
                        .propertyNames()
                        .forEach(type -> assertThat(readme)
                                .containsPattern("\\| \\[" + type + "]\\(.*\\) \\| 1 \\| `"
                                        + channel.get("address").asString() + "` \\|")));
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(child -> collectReferences(child, references));
    }
}
