package id.jamsos.demo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {
    private static final int SIZE = 5_000;

    @TempDir
    Path directory;

    private Journal journal() throws IOException {
        return Journal.open(directory.resolve("demo.properties"), 2023, "1:1000");
    }

    private Crew crew() throws IOException {
        return crew(journal());
    }

    private static Crew crew(Journal journal) {
        var nowhere = new ProgressBar(new PrintStream(OutputStream.nullOutputStream()), false);
        return new Crew(Phase.REGISTER, SIZE, journal, nowhere);
    }

    @Test
    void everything_is_done_once() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        assertThat(crew().work(8, (index, _) -> done.add(index))).isEqualTo(SIZE);

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, SIZE).boxed().toList());
        assertThat(journal().done(Phase.REGISTER)).isEqualTo(SIZE);
    }

    @Test
    void what_an_earlier_run_may_have_done_is_marked_and_nothing_that_it_has_not_begun() throws Exception {
        List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> crew().work(8, (index, _) -> {
                    begun.add(index);
                    if (index == 1_234) {
                        throw new IOException("stopped");
                    }
                }))
                .hasRootCauseMessage("stopped");
        List<Integer> again = Collections.synchronizedList(new ArrayList<>());

        crew().work(8, (index, maybeDone) -> {
            again.add(index);
            assertThat(maybeDone || !begun.contains(index)).isTrue();
        });

        assertThat(again).contains(1_234).doesNotContain(0);
    }

    @Test
    void a_kill_leaves_a_journal_that_marks_all_that_had_begun() throws Exception {
        Path killed = directory.resolve("killed.properties");
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        Set<Integer> begunAtKill = ConcurrentHashMap.newKeySet();
        crew().work(8, (index, _) -> {
            begun.add(index);
            if (index == 700) {
                begunAtKill.addAll(begun);
                Files.copy(directory.resolve("demo.properties"), killed);
            }
        });

        crew(Journal.open(killed, 2023, "1:1000"))
                .work(
                        8,
                        (index, maybeDone) -> assertThat(maybeDone || !begunAtKill.contains(index))
                                .isTrue());

        assertThat(begunAtKill).hasSizeGreaterThan(690);
    }

    @Test
    void nobody_runs_further_than_a_window_ahead_of_one_who_waits() throws Exception {
        List<Integer> meanwhile = Collections.synchronizedList(new ArrayList<>());
        var windowIsFull = new CountDownLatch(Crew.WINDOW - 1);

        crew().work(2, (index, _) -> {
            if (index == 0) {
                windowIsFull.await();
                assertThat(meanwhile).hasSize(Crew.WINDOW - 1);
            } else {
                meanwhile.add(index);
                windowIsFull.countDown();
            }
        });

        assertThat(meanwhile).hasSize(SIZE - 1);
    }

    @Test
    void that_nobody_was_there_before_is_remembered_too() throws Exception {
        assertThat(journal().note("before")).isEmpty();

        journal().note("before", "");

        assertThat(journal().note("before")).contains("");
    }

    @Test
    void a_demonstration_is_not_continued_as_another_one() throws Exception {
        journal().note("before", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journal.open(directory.resolve("demo.properties"), 7, "1:1000"))
                .withMessageContaining("--seed 2023 --scale 1:1000");
    }

    @Test
    void the_line_says_how_far_how_fast_and_how_long_yet() {
        assertThat(ProgressBar.line(Phase.PAY, 100, 400, 1_000, Duration.ofSeconds(3)))
                .isEqualTo("  Paying       [############..................] 400 of 1,000 payments, 100/s, 6 s left");
        assertThat(ProgressBar.line(Phase.PAY, 0, 0, 0, Duration.ZERO)).contains("0 of 0 payments, 0/s");
    }
}
