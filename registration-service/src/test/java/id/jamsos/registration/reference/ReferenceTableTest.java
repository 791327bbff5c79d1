package id.jamsos.registration.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReferenceTableTest {
    @Test
    void remarks_and_empty_lines_are_passed_over() {
        assertThat(ReferenceTable.read("/reference/test-sound.csv", "code,name"))
                .extracting(row -> row.value(0) + "=" + row.value(1))
                .containsExactly("A=Alpha", "B=");
    }

    @Test
    void another_header_than_expected_refuses_the_start() {
        assertThatThrownBy(() -> ReferenceTable.read("/reference/test-sound.csv", "code,label"))
                .hasMessage("/reference/test-sound.csv line 2: expected the header code,label");
    }

    @Test
    void a_row_with_a_missing_column_is_named_by_its_line() {
        assertThatThrownBy(() -> ReferenceTable.read("/reference/test-short.csv", "code,name"))
                .hasMessage("Reference data /reference/test-short.csv line 3: expected 2 columns, found 1");
    }

    @Test
    void an_empty_value_where_one_is_required_is_named_by_its_line() {
        var rows = ReferenceTable.read("/reference/test-sound.csv", "code,name");

        assertThatThrownBy(() -> rows.get(1).required(1))
                .hasMessage("Reference data /reference/test-sound.csv line 5: column 2 is empty");
    }

    @Test
    void a_missing_table_refuses_the_start() {
        assertThatThrownBy(() -> ReferenceTable.read("/reference/none.csv", "code"))
                .hasMessage("Reference data /reference/none.csv is missing");
    }
}
