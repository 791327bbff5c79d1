package id.jamsos.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureSumsTest {
    @Test
    void a_total_is_there_also_when_nothing_was_added_and_a_part_of_zero_is_not() {
        var sums = new FigureSums("heads", "rupiah");
        sums.add("heads", 2, "branch=P31");
        sums.add("heads", 1, "branch=P36");
        sums.add("heads", -2, "branch=P31");
        sums.addPart("heads", 5, "programme=JKK");

        assertThat(sums.sums())
                .isEqualTo(Map.of("heads", 1L, "heads branch=P36", 1L, "heads programme=JKK", 5L, "rupiah", 0L));
    }
}
