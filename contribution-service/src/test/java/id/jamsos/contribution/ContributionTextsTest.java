package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ContributionTextsTest {

    @Test
    void every_english_text_has_an_indonesian_one_of_its_own() {
        ResourceBundle english = ResourceBundle.getBundle("problems-contribution", Locale.ROOT);
        ResourceBundle indonesian = ResourceBundle.getBundle("problems-contribution", Locale.of("id"));

        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(indonesian.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
