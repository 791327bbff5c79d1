package id.jamsos.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void without_options_the_gateway_is_on_8080_and_everything_is_kept_in_data() {
        var options = Options.parse(List.of());

        assertThat(options).isEqualTo(new Options(8080, Path.of("data").toAbsolutePath(), false, null, false, null));
    }

    @Test
    void options_come_in_any_order() {
        var options = Options.parse(List.of("--fresh", "--rebuild-totals", "--data", "/x/../y", "--port", "9000"));

        assertThat(options).isEqualTo(new Options(9000, Path.of("/y"), true, null, true, null));
        assertThat(options.serviceSettings()).containsEntry("jamsos.reporting.rebuild-totals", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port          | --port needs a value.",
                "--port,x        | --port needs a number, not x.",
                "--speed         | Unknown option --speed.",
                "--rates,/nope/x | --rates needs a directory, and /nope/x is none.",
            })
    void what_cannot_be_understood_is_said_in_one_sentence(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(","))))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }
}
