package id.jamsos.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static String field(Worker worker, String name) {
        return String.valueOf(worker.form().get(name));
    }

    @Property
    void the_same_seed_makes_the_same_people(
            @ForAll @IntRange(max = 999_999) int seed, @ForAll @IntRange(max = 900_000) int number) {
        var once = new People(seed).worker("31", number);

        assertThat(new People(seed).worker("31", number).json()).isEqualTo(once.json());
    }

    @Property
    void a_number_agrees_with_the_form_and_the_place(
            @ForAll @IntRange(max = 999_999) int seed, @ForAll @IntRange(max = 900_000) int number) {
        var worker = new People(seed).worker("35", number);
        String nik = worker.nik();
        LocalDate born = LocalDate.parse(field(worker, "birthDate"));
        int day = Integer.parseInt(nik.substring(6, 8));

        assertThat(nik).matches("3578[0-9]{12}");
        assertThat(day).isEqualTo(born.getDayOfMonth() + (field(worker, "sex").equals("F") ? 40 : 0));
        assertThat(nik.substring(8, 12)).isEqualTo("%02d%02d".formatted(born.getMonthValue(), born.getYear() % 100));
        assertThat(born).isBetween(LocalDate.of(1968, 1, 1), LocalDate.of(2005, 12, 31));
    }

    @Test
    void no_two_people_of_a_province_share_a_number_and_every_channel_sends_some() {
        var people = new People(2023);
        var workers = IntStream.range(0, 12_199)
                .mapToObj(number -> people.worker("31", number))
                .toList();

        assertThat(workers.stream().map(Worker::nik).distinct()).hasSize(12_199);
        assertThat(workers.stream().map(worker -> field(worker, "channel")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("KIOSK", "JMO", "POSPAY", "BANK", "PERISAI", "BRANCH", "VILLAGE", "RTRW");
    }

    @Test
    void a_province_without_a_city_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new People(1).worker("99", 0));
    }
}
