package id.jamsos.reporting.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionsTest {
    @Test
    void the_region_is_the_province() {
        assertThat(Dimensions.of("BPU", "P36", "3602", "POSPAY").region()).isEqualTo("36");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A/B", "a.b", "$inc", "with space"})
    void what_could_break_out_of_a_document_id_is_refused(String branch) {
        assertThatThrownBy(() -> Dimensions.of("BPU", branch, "3602", "POSPAY"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "JK02"})
    void a_region_without_a_province_is_refused(String regionCode) {
        assertThatThrownBy(() -> Dimensions.of("BPU", "P36", regionCode, "POSPAY"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
