package id.jamsos.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void a_missing_directory_is_made() {
        Path missing = directory.resolve("a").resolve("b");

        try (var data = DataDirectory.open(missing, false)) {
            assertThat(data.root()).isEqualTo(missing).isDirectory();
        }
    }

    @Test
    void a_directory_is_used_by_one_system_at_a_time() {
        try (var _ = DataDirectory.open(directory, false)) {
            assertThatThrownBy(() -> DataDirectory.open(directory, false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by another running Jamsos");
        }

        DataDirectory.open(directory, false).close();
    }

    @Test
    void a_fresh_start_deletes_everything_that_the_system_has_kept() throws IOException {
        Path kept;
        try (var data = DataDirectory.open(directory, false)) {
            kept = Files.writeString(Files.createDirectories(data.kafka()).resolve("log"), "records");
        }

        DataDirectory.open(directory, false).close();
        assertThat(kept).exists();

        DataDirectory.open(directory, true).close();
        assertThat(kept).doesNotExist();
        assertThat(kept.getParent()).doesNotExist();
    }

    @Test
    void a_directory_of_somebody_elses_files_is_neither_used_nor_emptied() throws IOException {
        Path thesis = Files.writeString(directory.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.open(directory, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a Jamsos data directory and not empty");
        assertThat(thesis).exists();
        assertThat(directory).isDirectoryContaining(file -> file.equals(thesis));
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("is a file.");
    }

    @Test
    void what_a_killed_system_left_about_itself_is_no_obstacle() {
        try (var data = DataDirectory.open(directory, false)) {
            data.runFiles().starting(8080);
            data.runFiles().ready();
        }

        try (var data = DataDirectory.open(directory, false)) {
            data.runFiles().starting(9090);
            assertThat(directory.resolve("run").resolve("ready")).doesNotExist();
            assertThat(directory.resolve("run").resolve("port")).hasContent("9090");
            data.runFiles().ended();
        }
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }
}
