package id.jamsos.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemCatalogueCheckTest {
    @Test
    void the_platform_has_every_text_it_uses_in_both_languages() {
        assertThat(ProblemCatalogueCheck.defects("problems-platform", Path.of("src/main/java")))
                .isEmpty();
    }

    @Test
    void each_kind_of_defect_is_found(@TempDir Path sources) throws Exception {
        Files.writeString(sources.resolve("A.java"), """
                throw new ProblemException(HttpStatus.valueOf(409), "no-text", list(a, "b"));
                errors.reject("a[" + i(1, 2) + "]", "no-code", "x");
                errors.parse("n", value, text -> of(text, 1), "number");
                errors.matching("p", value, P, "required");
                """);

        assertThat(ProblemCatalogueCheck.defects("problems-defective", sources))
                .containsExactlyInAnyOrder(
                        "no-text.title is used but has no text",
                        "no-text.detail is used but has no text",
                        "field.no-code is used but has no text",
                        "field.number is used but has no text",
                        "english-only.title has no Indonesian text",
                        "indonesian-only.title has no English text",
                        "arguments.detail has other arguments in Indonesian",
                        "apostrophe.detail has an apostrophe that is not doubled");
    }
}
