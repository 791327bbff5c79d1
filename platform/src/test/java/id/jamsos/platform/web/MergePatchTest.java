package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The examples of RFC 7396, appendix A, in which both are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}           | {"a":"c"}                 | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                 | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}                | {}
            {"a":"b","b":"c"}   | {"a":null}                | {"b":"c"}
            {"a":["b"]}         | {"a":"c"}                 | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}               | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                 | {"a":[1]}
            {"e":null}          | {"a":1}                   | {"e":null,"a":1}
            {}                  | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void the_target_is_what_the_rfc_says(String target, String patch, String result) {
        ObjectNode patched = object(target);

        MergePatch.apply(object(patch), patched);

        assertThat(patched).isEqualTo(object(result));
    }

    @Test
    void the_patch_itself_stays_as_it_was() {
        ObjectNode patch = object("{\"a\":{\"b\":null,\"c\":{\"d\":1}}}");
        ObjectNode target = object("{}");

        MergePatch.apply(patch, target);
        MergePatch.apply(object("{\"a\":{\"c\":{\"d\":2}}}"), target);

        assertThat(patch).isEqualTo(object("{\"a\":{\"b\":null,\"c\":{\"d\":1}}}"));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
