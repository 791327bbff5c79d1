package id.jamsos.torture.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    private Path directory;

    private Child child;

    @BeforeEach
    void setUp() {
        child = new Child("sleeper", List.of("sleep", "600"), directory.resolve("sleeper.log"));
        child.start();
    }

    @AfterEach
    void tearDown() {
        child.kill();
    }

    @Test
    void it_is_killed_and_stopped_and_started_again() {
        assertThat(child.isAlive()).isTrue();
        child.kill();
        assertThat(child.isAlive()).isFalse();

        child.start();
        assertThat(child.isAlive()).isTrue();
        assertThat(child.stop()).isTrue();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void an_end_that_nobody_ordered_is_seen() {
        var brief = new Child("brief", List.of("true"), directory.resolve("brief.log"));
        brief.start();

        await().until(() -> !brief.isAlive());
    }
}
