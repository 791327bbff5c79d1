package id.jamsos.contribution.silence;

import static id.jamsos.contribution.testing.PartnerExamples.REGISTERED_AT;
import static id.jamsos.contribution.testing.PartnerExamples.fullTerms;
import static id.jamsos.contribution.testing.PartnerExamples.partner;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Suspension;
import id.jamsos.contribution.silence.Silence.Meaning;
import id.jamsos.contribution.silence.Silence.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Instant NOON = at("12:00");

    private final Partner always = partner("ALWAYS", "1");

    /** Agreed: 45 minutes, and no money from 23:30 to 00:30. */
    private final Partner pausing = with(always, fullTerms("2"), null);

    @Test
    void a_partner_is_silent_from_the_usual_time_on() {
        assertThat(meaning(always, NOON.minus(USUAL).plusMillis(1), NOON)).isEqualTo(Meaning.SHORT);
        assertThat(meaning(always, NOON.minus(USUAL), NOON)).isEqualTo(Meaning.TOO_LONG);
    }

    @Test
    void its_own_time_counts_before_the_usual_one() {
        assertThat(meaning(pausing, NOON.minus(Duration.ofMinutes(44)), NOON)).isEqualTo(Meaning.SHORT);
        assertThat(meaning(pausing, NOON.minus(Duration.ofMinutes(45)), NOON)).isEqualTo(Meaning.TOO_LONG);
    }

    @Test
    void one_that_was_never_heard_is_silent_since_its_registration() {
        var silence = Silence.judge(always, null, REGISTERED_AT.plus(USUAL), new Watch(USUAL, Instant.EPOCH));

        assertThat(silence).isEqualTo(new Silence(REGISTERED_AT, USUAL, Meaning.TOO_LONG));
    }

    @Test
    void a_suspended_partner_need_not_be_heard() {
        var suspended = with(always, always.terms(), new Suspension(NOON, "Unpaid settlement"));

        assertThat(meaning(suspended, NOON.minus(Duration.ofDays(2)), NOON)).isEqualTo(Meaning.AT_REST);
    }

    @Test
    void nobody_is_expected_inside_the_cut_off() {
        assertThat(meaning(pausing, at("20:00"), at("23:29"))).isEqualTo(Meaning.TOO_LONG);
        assertThat(meaning(pausing, at("20:00"), at("23:30"))).isEqualTo(Meaning.AT_REST);
        assertThat(meaning(pausing, at("20:00"), nextDay("00:29"))).isEqualTo(Meaning.AT_REST);
    }

    @Test
    void the_time_of_the_cut_off_does_not_count() {
        assertThat(meaning(pausing, at("23:29"), nextDay("00:30"))).isEqualTo(Meaning.SHORT);
        assertThat(meaning(pausing, at("23:29"), nextDay("01:14"))).isEqualTo(Meaning.SHORT);
        assertThat(meaning(pausing, at("23:29"), nextDay("01:15"))).isEqualTo(Meaning.TOO_LONG);
    }

    @Test
    void our_own_outage_is_nobodys_silence() {
        var since = NOON.minus(Duration.ofHours(5));

        var silence = Silence.judge(always, since, NOON, new Watch(USUAL, NOON.minus(Duration.ofMinutes(1))));

        assertThat(silence).isEqualTo(new Silence(since, Duration.ofHours(5), Meaning.SHORT));
    }

    @Test
    void a_clock_that_runs_behind_makes_no_negative_silence() {
        assertThat(Silence.judge(always, NOON.plusSeconds(3), NOON, new Watch(USUAL, Instant.EPOCH))
                        .duration())
                .isZero();
    }

    private static Meaning meaning(Partner partner, @Nullable Instant lastHeard, Instant now) {
        return Silence.judge(partner, lastHeard, now, new Watch(USUAL, Instant.EPOCH))
                .meaning();
    }

    private static Partner with(Partner partner, PartnerTerms terms, @Nullable Suspension suspension) {
        return new Partner(
                partner.id(),
                partner.clientId(),
                terms,
                partner.keys(),
                partner.secrets(),
                suspension,
                partner.registeredAt());
    }

    private static Instant at(String time) {
        return on(LocalDate.of(2026, 11, 20), time);
    }

    private static Instant nextDay(String time) {
        return on(LocalDate.of(2026, 11, 21), time);
    }

    private static Instant on(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant();
    }
}
