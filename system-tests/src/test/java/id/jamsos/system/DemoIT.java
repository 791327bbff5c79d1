package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration, at the coarsest scale, with a kill in the middle of it. */
@ExtendWith(Jamsos.Extension.class)
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Jamsos jamsos;

    DemoIT(Jamsos jamsos) {
        this.jamsos = jamsos;
    }

    /** The system in this JVM says where it is, as one that {@code ./jamsos up} has started does. */
    @BeforeEach
    void say() throws IOException {
        Path run = Files.createDirectories(jamsos.dataDirectory().resolve("run"));
        Files.writeString(run.resolve("port"), Integer.toString(jamsos.ports().gateway()));
        Files.writeString(
                run.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
    }

    private Shell demo(Object... options) {
        return Shell.demo(jamsos.dataDirectory(), options);
    }

    private boolean hasBegunToPay() throws IOException {
        Path journal = jamsos.dataDirectory().resolve("demo").resolve("demo.properties");
        return Files.exists(journal) && Files.readString(journal).contains("PAY=");
    }

    @Test
    void a_demonstration_that_was_killed_goes_on_and_the_report_has_everybody_once() throws Exception {
        try (var first = demo("--scale", "1:100000", "--callers", "2")) {
            await().atMost(PATIENCE).until(this::hasBegunToPay);
            first.kill();
        }

        String shown = demo("--scale", "1:100000").ended(0);

        assertThat(shown)
                .contains("589 people of 28 provinces (December 2023, 1:100000, seed 2023), 398 of whom pay")
                .containsPattern("all 28 +39,782,324 +19,073,902 +67\\.59 +589 +398 +67\\.57 +-0\\.02")
                .contains("2026 active      target     70,000,000    39,800,000     56.86")
                .contains("POST /snap/v1.0/transfer-va/payment", "\"status\":\"ACTIVE\"");
        assertThat(demo("--scale", "1:100000").ended(0)).contains("0 people in", "0 payments in");
        assertThat(demo("--scale", "1:50000").ended(2)).contains("--seed 2023 --scale 1:100000");
    }
}
