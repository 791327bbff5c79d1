package id.jamsos.contribution.snap;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.testing.InMemoryProgress;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ForgetExternalIdsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Set<LocalDate> forgotten = Collections.synchronizedSet(new TreeSet<>());
    private final ForgetExternalIds forget = new ForgetExternalIds(new Days(), new InMemoryProgress());

    @Test
    void the_last_three_days_and_today_are_kept() {
        forget.run(TODAY);

        assertThat(forgotten).containsExactly(LocalDate.of(2026, 11, 16));
    }

    @Test
    void after_a_pause_every_day_that_came_due_is_forgotten() {
        forget.run(TODAY);
        forget.run(TODAY.plusDays(1));

        forget.run(TODAY.plusDays(5));

        assertThat(forgotten).hasSize(6).contains(LocalDate.of(2026, 11, 21)).doesNotContain(TODAY.plusDays(2));
    }

    private final class Days implements ExternalIds {
        @Override
        public Use use(PartnerId partner, LocalDate day, String externalId, String fingerprint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long forget(LocalDate day) {
            forgotten.add(day);
            return 1;
        }
    }
}
