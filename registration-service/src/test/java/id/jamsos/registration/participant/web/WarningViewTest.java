package id.jamsos.registration.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.registration.participant.RegistrationWarning;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningViewTest {
    @ParameterizedTest
    @EnumSource
    void every_warning_has_its_text_in_both_languages(RegistrationWarning warning) {
        String english = WarningView.of(List.of(warning), ProblemCatalogue.ENGLISH)
                .getFirst()
                .message();
        String indonesian = WarningView.of(List.of(warning), ProblemCatalogue.INDONESIAN)
                .getFirst()
                .message();

        assertThat(english).contains("The registration stands");
        assertThat(indonesian).contains("Pendaftaran tetap berlaku");
    }
}
