package id.jamsos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {
    enum Colour {
        RED,
        GREEN
    }

    FieldErrors errors = new FieldErrors();

    @Test
    void everything_wrong_is_told_at_once() {
        errors.text("name", " ", 10);
        errors.text("nick", "a name too long", 10);
        errors.text("note", "bell\u0007", 10);
        errors.date("born", "2026-02-30");
        errors.oneOf("colour", "BLUE", Colour.class);
        errors.integer("age", 7L, 18, 65);
        errors.matching("code", "x1", Pattern.compile("[A-Z]"), "code");

        assertThatThrownBy(errors::throwIfAny)
                .isInstanceOf(ProblemException.class)
                .hasMessage("invalid-request");
        assertThat(errors.problems())
                .containsExactly(
                        new FieldProblem("name", "required", List.of()),
                        new FieldProblem("nick", "too-long", List.of(10)),
                        new FieldProblem("note", "text", List.of()),
                        new FieldProblem("born", "date", List.of()),
                        new FieldProblem("colour", "one-of", List.of("RED, GREEN")),
                        new FieldProblem("age", "range", List.of(18L, 65L)),
                        new FieldProblem("code", "code", List.of()));
    }

    @Test
    void sound_values_come_back_parsed() {
        assertThat(errors.text("name", " Siti ", 4)).contains("Siti");
        assertThat(errors.date("born", "2000-02-29")).contains(LocalDate.of(2000, 2, 29));
        assertThat(errors.oneOf("colour", "RED", Colour.class)).contains(Colour.RED);
        assertThat(errors.integer("age", 18L, 18, 65)).contains(18L);

        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void a_parser_that_refuses_notes_its_code() {
        assertThat(errors.<Integer>parse("n", "many", Integer::valueOf, "number"))
                .isEmpty();
        assertThat(errors.problems()).containsExactly(new FieldProblem("n", "number", List.of()));
    }

    @Test
    void nobody_defused_a_control_character_by_stripping() {
        assertThat(errors.text("name", "a\u0000b", 10)).isEmpty();
    }
}
