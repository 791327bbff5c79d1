package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformWebIT extends ServiceCalls {
    @Test
    void a_problem_is_told_in_english_unless_asked_otherwise() {
        var answer = send(reader("/api/v1/failures/conflict"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:jamsos:problem:book-known");
        assertThat(answer.json().path("title").asString()).isEqualTo("The book is known");
        assertThat(answer.json().path("detail").asString()).isEqualTo("We have \"Laskar Pelangi\" already.");
        assertThat(answer.json().path("status").asInt()).isEqualTo(409);
        assertThat(answer.json().path("bookId").asString()).isEqualTo("b1");
    }

    @Test
    void a_problem_is_told_in_indonesian_when_asked() {
        var answer =
                send(reader("/api/v1/failures/conflict").header("Accept-Language", "fr;q=0.9, id-ID;q=0.8, en;q=0.5"));

        assertThat(answer.header("Content-Language")).isEqualTo("id");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Kami sudah punya \"Laskar Pelangi\".");
    }

    @Test
    void a_command_has_the_same_identity_however_its_body_is_written() {
        var one = send(post(BOOK)).json();
        var same = send(post("{\"pages\":535 ,\n \"title\":\"Bumi Manusia\"}")).json();
        var other = send(post("{\"pages\":536,\"title\":\"Bumi Manusia\"}")).json();

        assertThat(one.path("operation").asString()).isEqualTo("POST /api/v1/books");
        assertThat(same).isEqualTo(one);
        assertThat(other.path("id")).isEqualTo(one.path("id"));
        assertThat(other.path("fingerprint")).isNotEqualTo(one.path("fingerprint"));
    }

    @Test
    void percents_keep_their_decimals() {
        assertThat(send(post(BOOK)).http().body()).contains("\"price\":0.50");
    }

    @ParameterizedTest
    @CsvSource({"'', idempotency-key-missing", "two words, idempotency-key-malformed"})
    void a_command_without_a_sound_key_is_refused(String key, String slug) {
        var answer = send(post(BOOK).setHeader("Idempotency-Key", key));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(slug);
    }

    @Test
    void a_key_of_more_than_128_characters_is_refused() {
        assertThat(send(post(BOOK).setHeader("Idempotency-Key", "k".repeat(128)))
                        .status())
                .isEqualTo(201);
        assertThat(send(post(BOOK).setHeader("Idempotency-Key", "k".repeat(129)))
                        .problem())
                .isEqualTo("idempotency-key-malformed");
    }

    @Test
    void all_wrong_fields_are_told_at_once_with_messages() {
        var answer = send(post("{\"title\": \" \", \"pages\": 0}").header("Accept-Language", "id"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        var errors = answer.json().path("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.path(0).path("message").asString()).isEqualTo("harus diisi");
        assertThat(errors.path(1).path("message").asString()).isEqualTo("harus antara 1 dan 10.000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": "a", "pages": 1, "shelf": 2}        | shelf unknown
            {"authors": [{"name": "a"}, {"nick": "b"}]}   | authors[1].nick unknown
            {"title": "a", "pages": "12"}                 | pages type
            {"title": "a", "pages": 1.5}                  | pages type
            {"title": "a", "pages": ""}                   | pages type
            {"title": 7, "pages": 1}                      | title type
            {"title": true}                               | title type
            {"authors": {"name": "a"}}                    | authors type
            {"authors": [{"name": ["a"]}]}                | authors[0].name type
            """)
    void a_body_is_not_bent_into_shape(String body, String fieldError) {
        var answer = send(post(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.fieldError()).isEqualTo(fieldError);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": "a"                   | malformed-json
            {"title": "a", "title": "b"}    | malformed-json
            {"title": "a"} {}               | malformed-json
            []                              | malformed-json
            ``                              | body-missing
            null                            | body-missing
            """)
    void a_body_that_is_no_request_at_all_is_refused(String body, String slug) {
        var answer = send(post(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(slug);
    }

    @Test
    void a_large_body_is_refused_with_and_without_its_length() {
        var large = "{\"title\": \"" + "x".repeat(1 << 20) + "\"}";
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));

        assertThat(send(post(large)).status()).isEqualTo(413);
        var answer = send(post("").POST(chunked));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void other_content_types_are_refused() {
        var answer = send(post(BOOK).setHeader("Content-Type", "text/plain"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        assertThat(answer.header("Accept")).contains("application/json");
    }

    @Test
    void an_answer_of_another_type_cannot_be_had() {
        var answer = send(reader("/api/v1/books/b1").header("Accept", "text/csv"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void wrong_parameters_are_field_errors() {
        assertThat(send(reader("/api/v1/books")).fieldError()).isEqualTo("shelf required");
        assertThat(send(reader("/api/v1/books?shelf=x")).fieldError()).isEqualTo("shelf type");
        assertThat(send(reader("/api/v1/books?shelf=3")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"database, temporarily-unavailable", "stale, busy"})
    void trouble_behind_us_is_told_as_passing(String kind, String slug) {
        var answer = send(reader("/api/v1/failures/" + kind));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.http().body()).doesNotContain("secret");
    }

    @Test
    void our_own_mistakes_tell_nothing() {
        var answer = send(reader("/api/v1/failures/other"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.http().body()).doesNotContain("secret", "Exception");
    }

    @Test
    void a_request_keeps_its_trace_and_the_problem_names_it() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer =
                send(reader("/api/v1/failures/other").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(answer.header("traceparent")).startsWith("00-" + trace + "-").doesNotContain("00f067aa0ba902b7");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    @Test
    void a_bad_trace_is_replaced() {
        var answer = send(to("/api/v1/books").header("traceparent", "00-evil-1-01"));

        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(answer.header("traceparent"))
                .contains(answer.json().path("traceId").asString());
    }

    @Test
    void what_is_not_even_a_request_is_a_problem_too() {
        var answer = send(to("/api/v1/books;x=1").header("Authorization", TestTokens.bearer("reader", "b1")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("refused");
    }
}
