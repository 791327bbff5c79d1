package id.jamsos.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatingTest {
    @TempDir
    private Path directory;

    private final Pace pace = new Pace(Duration.ZERO);
    private final Tally tally = new Tally();
    private Ledger ledger;
    private Repeating repeating;

    @BeforeEach
    void setUp() {
        ledger = new Ledger(directory.resolve("ledger.jsonl"));
        repeating = new Repeating(tally, pace, ledger);
    }

    @Test
    void doubt_is_repeated_until_there_is_an_answer() throws InterruptedException {
        Optional<String> answer = repeating.untilAnswered(Operation.PAY, "pay-1", number -> {
            if (number < 2) {
                throw new Doubt("status 503");
            }
            return "receipt";
        });

        assertThat(answer).contains("receipt");
        Tally.Count count = tally.of(Operation.PAY);
        assertThat(count.begun()).isEqualTo(1);
        assertThat(count.acknowledged()).isEqualTo(1);
        assertThat(count.repeated()).isEqualTo(2);
        assertThat(ledger.unsettled()).isEmpty();
    }

    @Test
    void a_refusal_ends_it_and_is_noted() throws InterruptedException {
        Optional<String> answer = repeating.untilAnswered(Operation.PAY, "pay-1", _ -> {
            throw new Refused("422 too far ahead");
        });

        assertThat(answer).isEmpty();
        assertThat(ledger.unsettled()).containsExactly(new Ledger.Unsettled("PAY", "pay-1", "422 too far ahead"));
    }

    @Test
    void what_is_given_up_is_noted_as_in_doubt() throws InterruptedException {
        Optional<String> answer = repeating.untilAnswered(Operation.REGISTER, "reg-1", _ -> {
            pace.abandon();
            throw new Doubt("status 504");
        });

        assertThat(answer).isEmpty();
        assertThat(ledger.unsettled())
                .singleElement()
                .satisfies(
                        open -> assertThat(open.answer()).contains("in doubt").contains("504"));
    }
}
