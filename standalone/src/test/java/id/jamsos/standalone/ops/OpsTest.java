package id.jamsos.standalone.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says before it has reached any service. */
class OpsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Ops.run(List.of(words), Map.of(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String said() {
        return err.toString(UTF_8).strip();
    }

    @Test
    void help_names_every_command() {
        assertThat(run()).isZero();

        assertThat(out.toString(UTF_8))
                .contains("parked release PLACE", "outbox send", "relay", "lag", "reconcile", "actions");
    }

    @Test
    void what_it_does_not_know_it_says_in_one_sentence() {
        assertThat(run("leap")).isEqualTo(2);
        assertThat(said()).isEqualTo("jamsos: unknown command ops leap; ./jamsos ops help lists them.");
        err.reset();
        assertThat(run("lag", "--speed", "11")).isEqualTo(2);
        assertThat(said()).isEqualTo("jamsos: unknown option --speed; ./jamsos ops help lists them.");
        err.reset();
        assertThat(run("lag", "--service", "reporting")).isEqualTo(2);
        assertThat(said()).startsWith("jamsos: --service needs NAME=URL");
    }

    @Test
    void where_nothing_runs_nothing_can_be_asked(@TempDir Path empty) {
        assertThat(run("lag", "--data", empty.toString())).isEqualTo(1);
        assertThat(said()).startsWith("jamsos: nothing runs with the data in " + empty);
    }

    @Test
    void services_elsewhere_need_a_token() {
        assertThat(run("lag", "--service", "reporting=http://10.0.0.7:9084")).isEqualTo(2);
        assertThat(said()).isEqualTo("jamsos: --service needs a token of an operator in JAMSOS_TOKEN.");
    }

    @Test
    void a_place_is_read_as_it_is_written() {
        String word = "reporting/reporting-totals/jamsos.contribution.account/3/17";

        assertThat(Place.parse(word)).hasToString(word);
        assertThat(Place.parse(word).path())
                .isEqualTo("/parked/records/reporting-totals/jamsos.contribution.account/3/17");
    }

    @Test
    void a_key_cannot_move_the_cursor_of_the_terminal() {
        assertThat(Table.visible("a\u001b[2Jb\u202ec\n")).isEqualTo("a?[2Jb?c?");
    }
}
