package id.jamsos.contribution.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateFilesTest {

    @TempDir
    private Path directory;

    @Test
    void a_file_of_the_directory_replaces_the_built_in_file_of_that_name() throws IOException {
        Files.writeString(directory.resolve("reliefs.csv"), "replaced");

        RateFiles files = RateFiles.builtIn().overriddenBy(directory);

        assertThat(files.text("reliefs.csv")).isEqualTo("replaced");
        assertThat(files.text("bases.csv")).isEqualTo(RateFiles.builtIn().text("bases.csv"));
    }

    @Test
    void a_misspelt_file_name_is_refused() throws IOException {
        Files.writeString(directory.resolve("relief.csv"), "");

        assertRefused(directory, "[relief.csv]; rate files are called");
    }

    @Test
    void a_directory_without_rate_files_is_refused() throws IOException {
        Files.writeString(directory.resolve("README.md"), "");

        assertRefused(directory, "has no rate file");
    }

    @Test
    void a_directory_that_does_not_exist_is_refused() {
        assertRefused(directory.resolve("nowhere"), "cannot be read");
    }

    private static void assertRefused(Path directory, String message) {
        assertThatThrownBy(() -> RateFiles.builtIn().overriddenBy(directory))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessageContaining(message);
    }
}
