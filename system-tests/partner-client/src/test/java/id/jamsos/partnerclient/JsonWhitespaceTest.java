package id.jamsos.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWhitespaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{ \"a\" : 1 }          | {\"a\":1}",
                "{\"a b\": \" c \"}     | {\"a b\":\" c \"}",
                "{\"a\": \"\\\" x \"}   | {\"a\":\"\\\" x \"}",
                "{\"a\": \"x\\\\\" }    | {\"a\":\"x\\\\\"}",
                "[ 1.00 , 1e2, true ]   | [1.00,1e2,true]",
                "'   '                  | ''",
            })
    void only_white_space_between_the_parts_is_removed(String json, String minified) {
        assertThat(JsonWhitespace.removedFrom(json)).isEqualTo(minified);
        assertThat(JsonWhitespace.removedFrom(JsonWhitespace.addedTo(json))).isEqualTo(minified);
    }
}
