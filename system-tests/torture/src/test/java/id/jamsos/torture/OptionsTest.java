package id.jamsos.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void what_is_not_said_has_a_default_and_a_seed_of_its_own() {
        Options options = Options.parse();

        assertThat(options.load()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.kafkaOff()).isNull();
    }

    @Test
    void everything_can_be_said() {
        Options options = Options.parse(
                "--minutes", "0.5", "--seed", "-7", "--callers", "12", "--fault-every", "3", "--kafka-off", "10m");

        assertThat(options)
                .isEqualTo(new Options(-7, Duration.ofSeconds(30), Duration.ofSeconds(3), 12, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({
        "--minutes, soon",
        "--minutes, 0",
        "--minutes, NaN",
        "--minutes, 2000",
        "--seed, 1.5",
        "--callers, 0",
        "--callers, 1000",
        "--fault-every, 0s",
        "--fault-every, -1",
        "--kafka-off, 1d",
        "--kafka-off, 25h"
    })
    void a_wrong_value_is_refused_with_the_name_of_the_option(String name, String value) {
        assertThatThrownBy(() -> Options.parse(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    @Test
    void unknown_options_and_missing_values_are_refused() {
        assertThatThrownBy(() -> Options.parse("--minute", "3")).hasMessageContaining("--minute");
        assertThatThrownBy(() -> Options.parse("--minutes")).hasMessageContaining("needs a value");
    }
}
