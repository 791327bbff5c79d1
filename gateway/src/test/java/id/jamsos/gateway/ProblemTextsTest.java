package id.jamsos.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.testing.ProblemCatalogueCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void every_problem_has_its_words_in_both_languages() {
        assertThat(ProblemCatalogueCheck.defects("problems-gateway", Path.of("src/main/java")))
                .isEmpty();
    }
}
