package id.jamsos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class ProblemCatalogueTest {
    ProblemCatalogue catalogue = new ProblemCatalogue("problems-sample");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                   | en
            id                     | id
            id-ID, en;q=0.8        | id
            en, id;q=0.9           | en
            fr, de                 | en
            fr, id;q=0.1           | id
            *                      | en
            ;;not a language;;     | en
            """)
    void the_language_follows_the_header(@Nullable String header, String language) {
        assertThat(ProblemCatalogue.negotiate(header).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void a_problem_has_all_its_members() {
        var refusal = new ProblemException(HttpStatus.CONFLICT, "book-known", "Bumi")
                .with(List.of(new FieldProblem("title", "too-long", List.of(10))))
                .with("bookId", "b1")
                .with("status", "cannot overwrite");

        var problem = catalogue.render(refusal, ProblemCatalogue.ENGLISH, "abc");

        assertThat(new String(problem.json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"urn:jamsos:problem:book-known\",\"title\":\"The book is known\",\"status\":409,"
                        + "\"detail\":\"We have \\\"Bumi\\\" already.\",\"traceId\":\"abc\",\"errors\":[{\"field\":\"title\","
                        + "\"code\":\"too-long\",\"message\":\"must have at most 10 characters\"}],\"bookId\":\"b1\"}");
    }

    @Test
    void a_retry_is_told_in_the_body_and_in_a_header() {
        var refusal = new ProblemException(HttpStatus.CONFLICT, "book-known", "x").retryAfter(2);

        var problem = catalogue.render(refusal, ProblemCatalogue.INDONESIAN, "abc");

        assertThat(problem.body()).containsEntry("retryAfterSeconds", 2);
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void a_forgotten_text_does_not_hide_the_refusal() {
        var problem = catalogue.render(
                new ProblemException(HttpStatus.CONFLICT, "nobody-wrote-this"), ProblemCatalogue.ENGLISH, "abc");

        assertThat(problem.body()).containsEntry("title", "Conflict").doesNotContainKey("detail");
    }

    @Test
    void a_missing_bundle_refuses_the_start() {
        assertThatThrownBy(() -> new ProblemCatalogue("problems-nowhere")).isInstanceOf(MissingResourceException.class);
    }
}
