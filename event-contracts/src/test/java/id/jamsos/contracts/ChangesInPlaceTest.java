package id.jamsos.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangesInPlaceTest {
    private static final String RELEASED = """
            {"$id": "urn:x", "type": "object", "required": ["id", "lines"],
             "properties": {
               "id": {"type": "string", "pattern": "^[a-z]$", "description": "The id."},
               "kind": {"enum": ["A", "B"]},
               "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
             "$defs": {"line": {"type": "object", "required": ["amount"], "properties": {"amount": {"type": "integer"}}}}}
            """;

    @Test
    void the_same_schema_is_allowed() {
        assertThat(changes("\"x\"", "\"x\"")).isEmpty();
    }

    @Test
    void a_new_optional_field_is_allowed_at_any_depth() {
        assertThat(changes("\"kind\":", "\"note\": {\"type\": \"string\"}, \"kind\":"))
                .isEmpty();
        assertThat(changes("\"amount\": {", "\"unit\": {\"type\": \"string\"}, \"amount\": {"))
                .isEmpty();
    }

    @Test
    void better_words_are_allowed() {
        assertThat(changes("The id.", "The id of the thing.")).isEmpty();
    }

    @Test
    void a_removed_field_is_refused() {
        assertThat(changes("\"kind\": {\"enum\": [\"A\", \"B\"]},", "")).containsExactly("kind was removed");
    }

    @Test
    void a_new_required_field_is_refused() {
        assertThat(changes("[\"id\", \"lines\"]", "[\"id\", \"lines\", \"kind\"]"))
                .containsExactly("kind became required");
        assertThat(changes("[\"amount\"]", "[\"amount\", \"unit\"]"))
                .containsExactly("$defs.line.unit became required");
    }

    @Test
    void a_field_that_is_no_longer_required_is_refused() {
        assertThat(changes("[\"id\", \"lines\"]", "[\"id\"]")).containsExactly("lines is no longer required");
    }

    @Test
    void a_changed_type_is_refused() {
        assertThat(changes("\"integer\"", "\"number\""))
                .containsExactly("$defs.line.amount.type changed from \"integer\" to \"number\"");
    }

    @Test
    void a_narrowed_or_widened_list_of_words_is_refused() {
        assertThat(changes("[\"A\", \"B\"]", "[\"A\"]"))
                .containsExactly("kind.enum changed from [\"A\",\"B\"] to [\"A\"]");
        assertThat(changes("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]"))
                .containsExactly("kind.enum changed from [\"A\",\"B\"] to [\"A\",\"B\",\"C\"]");
    }

    @Test
    void a_new_limit_or_a_forbidden_unknown_field_is_refused() {
        assertThat(changes("\"pattern\":", "\"maxLength\": 5, \"pattern\":"))
                .containsExactly("id.maxLength changed from nothing to 5");
        assertThat(changes("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,"))
                .contains("additionalProperties changed from nothing to false");
    }

    private static List<String> changes(String released, String current) {
        var json = JsonMapper.shared();
        return ChangesInPlace.forbidden(json.readTree(RELEASED), json.readTree(RELEASED.replace(released, current)));
    }
}
