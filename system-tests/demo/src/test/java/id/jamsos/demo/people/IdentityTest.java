package id.jamsos.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final LocalDate BORN = LocalDate.of(1988, 4, 17);

    @Test
    void a_mans_number_has_his_day_of_birth_and_a_womans_forty_more() {
        assertThat(Identity.nik("3273", 0, BORN, Sex.M)).isEqualTo("3273011704880001");
        assertThat(Identity.nik("3273", 0, BORN, Sex.F)).isEqualTo("3273015704880001");
    }

    @Test
    void after_the_last_serial_number_comes_the_next_district() {
        assertThat(Identity.nik("3273", 9_998, BORN, Sex.M)).isEqualTo("3273011704889999");
        assertThat(Identity.nik("3273", 9_999, BORN, Sex.M)).isEqualTo("3273021704880001");
    }

    @Test
    void a_city_that_has_run_out_of_numbers_gives_no_more() {
        assertThat(Identity.nik("3273", Identity.MOST - 1, BORN, Sex.M)).isEqualTo("3273991704889999");
        assertThatIllegalArgumentException().isThrownBy(() -> Identity.nik("3273", Identity.MOST, BORN, Sex.M));
    }
}
