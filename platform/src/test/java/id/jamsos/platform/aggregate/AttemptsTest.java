package id.jamsos.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void a_stale_write_is_decided_again() {
        var made = new AtomicInteger();

        String result = Attempts.untilFresh(() -> {
            if (made.incrementAndGet() < 3) {
                throw new StaleWriteException("a", 1);
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(made).hasValue(3);
    }

    @Test
    void an_uncertain_commit_is_looked_at_again() {
        var made = new AtomicInteger();

        Attempts.untilFresh(() -> {
            if (made.incrementAndGet() == 1) {
                throw new UncertainCommitException("a", new IllegalStateException("connection lost"));
            }
            return true;
        });

        assertThat(made).hasValue(2);
    }

    @Test
    void what_is_loaded_already_serves_the_first_attempt_only() {
        var loaded = new AtomicInteger(1);

        int result = Attempts.untilFresh(1, loaded::incrementAndGet, version -> {
            if (version < 3) {
                throw new StaleWriteException("a", version);
            }
            return version;
        });

        assertThat(result).isEqualTo(3);
        assertThat(loaded).hasValue(3);
    }

    @Test
    void nothing_is_loaded_afresh_when_the_first_attempt_succeeds() {
        String result = Attempts.untilFresh(
                "read",
                () -> {
                    throw new AssertionError("was loaded again");
                },
                read -> read);

        assertThat(result).isEqualTo("read");
    }

    @Test
    void an_aggregate_that_never_rests_is_given_up() {
        assertThatThrownBy(() -> Attempts.untilFresh(() -> {
                    throw new StaleWriteException("a", 1);
                }))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void another_failure_is_not_repeated() {
        var made = new AtomicInteger();

        assertThatThrownBy(() -> Attempts.untilFresh(() -> {
                    made.incrementAndGet();
                    throw new IllegalStateException("a mistake");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(made).hasValue(1);
    }
}
