package id.jamsos.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.reporting.count.Heads;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures of the scheme as the oracle. */
class PercentTest {
    @Test
    void coverage_of_2021_is_32_4_and_not_the_33_that_was_printed() {
        var row = row(31_800_000, 50_000_000, 98_000_000L);

        assertThat(row.coveragePercent()).isEqualTo(new BigDecimal("32.4"));
        assertThat(row.activeRatioPercent()).isEqualTo(new BigDecimal("63.60"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2018 national,      30500000, 50700000, 60.16",
        "Aceh 2023,            583638,   701585, 83.19",
        "Kepulauan Riau 2023,  614605,  1267646, 48.48",
        "DKI Jakarta 2023,    7498532, 12198490, 61.47",
        "Jawa Timur 2023,     4583246,  6072625, 75.47",
        "28 provinces 2023,  39782324, 58856226, 67.59"
    })
    void the_active_ratio_is_that_of_the_ministry(String figure, long active, long registered, BigDecimal expected) {
        assertThat(row(active, registered, null).activeRatioPercent())
                .as(figure)
                .isEqualTo(expected);
    }

    @Test
    void a_half_is_rounded_up() {
        assertThat(Percent.of(125, 100_000, 2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Percent.of(1, 8, 1)).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void a_part_of_nothing_has_no_percentage() {
        assertThat(Percent.of(0, 0, 2)).isNull();
    }

    private static CoverageReport.Row row(long active, long registered, @Nullable Long workingPopulation) {
        return new CoverageReport.Row(RowKey.TOTAL, new Heads(registered, active, 0, 0), workingPopulation);
    }
}
