package id.jamsos.contribution.silence;

import static id.jamsos.contribution.testing.PartnerExamples.REGISTERED_AT;
import static id.jamsos.contribution.testing.PartnerExamples.partner;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.testing.InMemoryPartners;
import id.jamsos.contribution.testing.Once;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchSilenceTest {

    private static final PartnerId BANK = new PartnerId("BANK");

    private final InMemoryPartners partners = new InMemoryPartners(new Once());
    private final Map<PartnerId, Instant> heard = new HashMap<>();
    private final WatchSilence watch = new WatchSilence(partners, () -> heard, Duration.ofMinutes(30), REGISTERED_AT);

    WatchSilenceTest() {
        partners.insert(partner("BANK", "1"), new CommandIdentity("tests", "POST", "key", ""));
    }

    @Test
    void a_silence_is_said_once_and_so_is_its_end() {
        assertThat(look(29).fellSilent()).isEmpty();
        assertThat(look(30).fellSilent()).containsExactly(BANK);
        assertThat(look(31).fellSilent()).isEmpty();

        heard.put(BANK, minute(32));

        assertThat(look(33).back()).containsExactly(BANK);
        assertThat(look(34).back()).isEmpty();
        assertThat(look(62).fellSilent()).containsExactly(BANK);
    }

    @Test
    void one_that_was_heard_between_two_looks_long_apart_is_back_and_silent_again() {
        look(30);
        heard.put(BANK, minute(40));

        var look = look(100);

        assertThat(look.back()).containsExactly(BANK);
        assertThat(look.fellSilent()).containsExactly(BANK);
        assertThat(look.all())
                .extractingByKey(BANK)
                .extracting(Silence::duration)
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void every_partner_is_looked_at_however_many_there_are() {
        for (int number = 0; number < 250; number++) {
            partners.insert(
                    partner("P-" + number, "9" + number), new CommandIdentity("tests", "POST", "key" + number, ""));
        }

        assertThat(look(1).all()).hasSize(251);
    }

    private WatchSilence.Look look(int minute) {
        return watch.look(minute(minute));
    }

    private static Instant minute(int minute) {
        return REGISTERED_AT.plus(Duration.ofMinutes(minute));
    }
}
