package id.jamsos.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.testing.ProblemCatalogueCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

    @Test
    void every_problem_has_its_words_in_both_languages() {
        assertThat(ProblemCatalogueCheck.defects("problems-registration", SOURCES))
                .isEmpty();
    }

    /** The checks of a form hand their codes on as values, where the check above cannot see them. */
    @Test
    void every_code_of_a_form_has_its_words() {
        Set<String> known = keys("problems-registration", "problems-platform");

        assertThat(codes(
                        "form/FieldChecks",
                        "form/PersonChecks",
                        "form/EnrolmentChecks",
                        "form/RegistrationChecks",
                        "form/ChangeChecks"))
                .filteredOn(code -> code.contains("-"))
                .hasSizeGreaterThan(15)
                .allSatisfy(code -> assertThat(known).contains("field." + code));
        assertThat(codes("person/Nik"))
                .hasSize(5)
                .allSatisfy(code -> assertThat(known).contains("field." + code));
    }

    @Test
    void no_words_are_kept_for_what_is_never_said() {
        Set<String> said = codes(
                "form/FieldChecks",
                "form/PersonChecks",
                "form/EnrolmentChecks",
                "form/RegistrationChecks",
                "form/ChangeChecks",
                "person/Nik",
                "participant/web/SearchRequest");

        assertThat(keys("problems-registration"))
                .filteredOn(key -> key.startsWith("field."))
                .allSatisfy(key -> assertThat(said).contains(key.substring("field.".length())));
    }

    private static Set<String> keys(String... bundles) {
        return Stream.of(bundles)
                .flatMap(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(String... types) {
        return List.of(types).stream()
                .map(type -> SOURCES.resolve("id/jamsos/registration/" + type + ".java"))
                .flatMap(file -> CODE.matcher(text(file)).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
