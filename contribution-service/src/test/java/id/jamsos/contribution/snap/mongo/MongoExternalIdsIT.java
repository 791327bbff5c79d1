package id.jamsos.contribution.snap.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.snap.ExternalIds.Use;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoExternalIdsIT extends RunningService {

    private static final PartnerId POSPAY = new PartnerId("POSPAY");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private MongoExternalIds used;

    @Test
    void a_number_means_one_request_on_its_day() {
        assertThat(used.use(POSPAY, DAY, "17", "a")).isEqualTo(Use.FRESH);
        assertThat(used.use(POSPAY, DAY, "17", "a")).isEqualTo(Use.REPEATED);
        assertThat(used.use(POSPAY, DAY, "17", "b")).isEqualTo(Use.OTHER);
    }

    @Test
    void other_days_partners_and_numbers_do_not_matter() {
        used.use(POSPAY, DAY, "18", "a");

        assertThat(used.use(POSPAY, DAY.plusDays(1), "18", "b")).isEqualTo(Use.FRESH);
        assertThat(used.use(new PartnerId("BANK"), DAY, "18", "b")).isEqualTo(Use.FRESH);
        assertThat(used.use(POSPAY, DAY, "018", "b")).isEqualTo(Use.FRESH);
    }

    @Test
    void of_many_at_once_one_is_fresh() throws Exception {
        Callable<Use> once = () -> used.use(POSPAY, DAY, "19", "a");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses =
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(_ -> once).toList());

            assertThat(uses).extracting(Future::get).containsOnlyOnce(Use.FRESH).doesNotContain(Use.OTHER);
        }
    }

    @Test
    void a_forgotten_day_is_as_if_it_had_never_been() {
        LocalDate day = DAY.minusDays(4);
        used.use(POSPAY, day, "20", "a");
        used.use(POSPAY, day.plusDays(1), "20", "a");

        assertThat(used.forget(day)).isEqualTo(1);
        assertThat(used.forget(day)).isZero();
        assertThat(used.use(POSPAY, day, "20", "b")).isEqualTo(Use.FRESH);
        assertThat(used.use(POSPAY, day.plusDays(1), "20", "b")).isEqualTo(Use.OTHER);
    }
}
