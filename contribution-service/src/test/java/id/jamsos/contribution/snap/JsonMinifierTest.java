package id.jamsos.contribution.snap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonMinifierTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { "a" : 1 }                      | {"a":1}
            [ 1 , 2.50 , 1e3 ]               | [1,2.50,1e3]
            {"b":1, "a": 2}                  | {"b":1,"a":2}
            {"a": " x  y "}                  | {"a":" x  y "}
            {"a": "\\" x \\\\" , "b": " "}   | {"a":"\\" x \\\\","b":" "}
            {"a": "\\\\\\" , "}              | {"a":"\\\\\\" , "}
            {"a": "\\u0020 \\/"}             | {"a":"\\u0020 \\/"}
            {"name": "Jalan  Ägyptèn 漢字 "}  | {"name":"Jalan  Ägyptèn 漢字 "}
            """)
    void only_whitespace_between_the_signs_goes(String json, String minified) {
        assertThat(minify(json)).isEqualTo(minified);
    }

    @Property
    void minifying_again_changes_nothing(@ForAll byte[] anything) {
        byte[] once = JsonMinifier.minify(anything);

        assertThat(JsonMinifier.minify(once)).isEqualTo(once);
    }

    @Property
    void of_whatever_bytes_nothing_but_whitespace_goes_and_the_order_stays(@ForAll byte[] anything) {
        assertThat(withoutWhitespace(JsonMinifier.minify(anything))).isEqualTo(withoutWhitespace(anything));
    }

    @Property
    void the_value_stays_what_it_was(@ForAll("tokens") List<String> tokens, @ForAll("blanks") List<String> blanks) {
        String json = spaced(tokens, blanks);

        assertThat(JSON.readTree(minify(json))).isEqualTo(JSON.readTree(json));
    }

    @Property
    void however_a_text_is_spaced_it_minifies_to_its_signs_alone(
            @ForAll("tokens") List<String> tokens, @ForAll("blanks") List<String> blanks) {
        assertThat(minify(spaced(tokens, blanks))).isEqualTo(String.join("", tokens));
    }

    /** The signs of a JSON text one by one, so that blanks can be put between them. */
    @Provide
    Arbitrary<List<String>> tokens() {
        return values(2);
    }

    @Provide
    Arbitrary<List<String>> blanks() {
        return Arbitraries.strings().withChars(" \t\r\n").ofMaxLength(3).list().ofSize(7);
    }

    private Arbitrary<List<String>> values(int depth) {
        Arbitrary<List<String>> scalars = Arbitraries.oneOf(
                        strings(), Arbitraries.of("0", "-12.50", "1e3", "10000.00", "true", "false", "null"))
                .map(List::of);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<List<String>> inner = values(depth - 1);
        Arbitrary<List<String>> arrays = inner.list().ofMaxSize(3).map(items -> enclosed("[", items, "]"));
        Arbitrary<List<String>> fields = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000), inner)
                .as((name, value) -> {
                    var field = new ArrayList<>(List.of("\" f " + name + "\"", ":"));
                    field.addAll(value);
                    return field;
                });
        Arbitrary<List<String>> objects =
                fields.list().uniqueElements(List::getFirst).ofMaxSize(3).map(items -> enclosed("{", items, "}"));
        return Arbitraries.oneOf(scalars, arrays, objects);
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings()
                .withChars(" \t\"\\/{}[]:,")
                .withCharRange('a', 'e')
                .withChars('ä', '漢', '\u2028')
                .ofMaxLength(12)
                .map(JSON::writeValueAsString);
    }

    private static List<String> enclosed(String open, List<List<String>> items, String close) {
        var tokens = new ArrayList<>(List.of(open));
        for (List<String> item : items) {
            if (tokens.size() > 1) {
                tokens.add(",");
            }
            tokens.addAll(item);
        }
        tokens.add(close);
        return tokens;
    }

    private static String spaced(List<String> tokens, List<String> blanks) {
        var json = new StringBuilder(blanks.getLast());
        for (int at = 0; at < tokens.size(); at++) {
            json.append(tokens.get(at)).append(blanks.get(at % blanks.size()));
        }
        return json.toString();
    }

    private static String withoutWhitespace(byte[] bytes) {
        return new String(bytes, ISO_8859_1).replaceAll("[ \t\r\n]", "");
    }

    private static String minify(String json) {
        return new String(JsonMinifier.minify(json.getBytes(UTF_8)), UTF_8);
    }
}
