package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void order_of_fields_and_whitespace_do_not_matter_at_any_depth() {
        assertThat(fingerprint("{\"b\":[{\"y\":1,\"x\":\"é\"}],\"a\":null}"))
                .isEqualTo(fingerprint("{ \"a\" : null,\n\"b\":[ {\"x\":\"\\u00e9\", \"y\":1} ] }"))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1}     | {"a":"1"}
            {"a":1}     | {"a":2}
            {"a":1.10}  | {"a":1.1}
            [1,2]       | [2,1]
            {"a":null}  | {}
            {"a":9007199254740993} | {"a":9007199254740992}
            {}          | ``
            """)
    void anything_else_does(String one, String other) {
        assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other));
    }

    @Test
    void the_path_belongs_to_it() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalJson.fingerprint("/a", body)).isNotEqualTo(CanonicalJson.fingerprint("/b", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void what_is_no_json_has_none(String body) {
        assertThatThrownBy(() -> fingerprint(body)).isInstanceOf(ProblemException.class);
    }

    private static String fingerprint(String body) {
        return CanonicalJson.fingerprint("/path", body.getBytes(StandardCharsets.UTF_8));
    }
}
