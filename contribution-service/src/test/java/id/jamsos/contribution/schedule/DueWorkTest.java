package id.jamsos.contribution.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.testing.InMemoryProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    private final InMemoryProgress records = new InMemoryProgress();
    private final DueWork work = new DueWork("work", records);
    private final List<String> looked = new ArrayList<>();

    @Test
    void the_first_run_looks_at_the_current_bucket() {
        run(10);

        assertThat(looked).containsExactly("10-10");
    }

    @Test
    void each_bucket_is_looked_at_by_two_runs() {
        run(10);
        run(11);
        run(15);
        run(16);

        assertThat(looked).containsExactly("10-10", "10-11", "10-15", "11-16");
    }

    @Test
    void nothing_is_passed_over_after_a_failure() {
        run(10);
        run(12, _ -> {
            throw new IllegalStateException("the database is away");
        });
        run(13);

        assertThat(looked).containsExactly("10-10", "10-12", "10-13");
    }

    @Test
    void one_failure_does_not_hold_up_the_others() {
        Set<Long> done = new ConcurrentSkipListSet<>();

        Swept swept =
                work.<Long>run(3, (_, last, consumer) -> List.of(1L, 2L, last).forEach(consumer), item -> {
                    if (item == 2) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return done.add(item);
                });

        assertThat(done).containsExactly(1L, 3L);
        assertThat(swept).isEqualTo(new Swept(2, 1));
    }

    @Test
    void a_clock_that_is_behind_does_not_take_progress_back() {
        run(10);
        run(8);
        run(11);

        assertThat(looked).last().isEqualTo("10-11");
    }

    private void run(long current) {
        run(current, _ -> true);
    }

    private void run(long current, Predicate<Long> change) {
        work.run(
                current,
                (first, last, consumer) -> {
                    looked.add(first + "-" + last);
                    consumer.accept(last);
                },
                change);
    }
}
