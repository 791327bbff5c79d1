package id.jamsos.registration.participant;

import static id.jamsos.registration.form.Example.siti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.form.Example;
import id.jamsos.registration.form.RegistrationChecks;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantRegistered;
import id.jamsos.registration.participant.RegistrationDecision.AlreadyRegistered;
import id.jamsos.registration.participant.RegistrationDecision.KeyReused;
import id.jamsos.registration.participant.RegistrationDecision.Refused;
import id.jamsos.registration.participant.RegistrationDecision.Registered;
import id.jamsos.registration.participant.RegistrationDecision.Repeated;
import id.jamsos.registration.reference.AgeLimits;
import id.jamsos.registration.reference.Branches;
import id.jamsos.registration.reference.Provinces;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegisterParticipantTest {
    private final ParticipantsInMemory participants = new ParticipantsInMemory();
    private final BusinessClock clock = new BusinessClock(() -> Instant.parse("2026-11-20T02:15:07.412999Z"));
    private final RegisterParticipant register = new RegisterParticipant(participants, checks(), clock);

    @Test
    void a_worker_is_registered_and_announced() {
        Participant siti = registered(siti(), "key-1");

        assertThat(siti.origin()).isEqualTo(new Origin(Channel.KIOSK, null, Instant.parse("2026-11-20T02:15:07.412Z")));
        assertThat(siti.kpj()).isEqualTo(Kpj.candidate(siti.id(), 2026, 0));
        assertThat(siti.warnings()).isEmpty();
        assertThat(participants.published).containsExactly(new ParticipantRegistered(siti));
    }

    @Test
    void the_year_of_the_number_is_the_year_in_jakarta() {
        clock.moveTo(Instant.parse("2026-12-31T17:00:00Z"));

        assertThat(registered(siti(), "key-1").kpj().digits()).startsWith("27");
    }

    @Test
    void the_same_request_again_gets_the_same_participant() {
        Participant siti = registered(siti(), "key-1");

        assertThat(handle(siti(), "key-1")).isEqualTo(new Repeated(siti));
        assertThat(participants.published).hasSize(1);
    }

    @Test
    void the_same_request_again_is_answered_even_after_the_worker_turned_65() {
        Example old = siti().with("birthDate", "\"1961-11-21\"");
        Participant registered = registered(old, "key-1");

        clock.moveTo(Instant.parse("2026-11-21T02:00:00Z"));

        assertThat(handle(old, "key-1")).isEqualTo(new Repeated(registered));
        assertThat(handle(old.with("nik", "\"3273012111610009\""), "key-2")).isInstanceOf(Refused.class);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        registered(siti(), "key-1");

        assertThat(handle(siti().with("monthlyIncome", "1"), "key-1")).isEqualTo(new KeyReused());
    }

    @Test
    void the_same_nik_under_another_key_is_refused() {
        Participant siti = registered(siti(), "key-1");

        assertThat(handle(siti().with("name", "\"Siti A\""), "key-2")).isEqualTo(new AlreadyRegistered(siti));
        assertThat(participants.byId).hasSize(1);
    }

    @Test
    void a_taken_participant_number_gives_way_to_the_next_candidate() {
        ParticipantId id = new ParticipantId(command(siti(), "key-1").derivedId());
        participants.kpjsOfOthers.add(Kpj.candidate(id, 2026, 0));
        participants.kpjsOfOthers.add(Kpj.candidate(id, 2026, 1));

        assertThat(registered(siti(), "key-1").kpj()).isEqualTo(Kpj.candidate(id, 2026, 2));
    }

    @Test
    void a_form_with_errors_registers_nobody() {
        RegistrationDecision decision = handle(siti().without("name"), "key-1");

        assertThat(decision).asInstanceOf(type(Refused.class)).returns(false, Refused::onlyByRules);
        assertThat(participants.byId).isEmpty();
    }

    @Test
    void a_refusal_by_the_rules_alone_is_told_from_a_malformed_form() {
        RegistrationDecision decision = handle(siti().with("birthDate", "\"1950-01-01\""), "key-1");

        assertThat(decision).asInstanceOf(type(Refused.class)).returns(true, Refused::onlyByRules);
    }

    @Test
    void what_an_officer_should_look_at_is_kept_as_warnings() {
        Participant odd = registered(
                siti().with("sex", "\"M\"").with("birthDate", "\"1988-04-18\"").without("heirs"), "key-1");

        assertThat(odd.warnings())
                .containsExactly(
                        RegistrationWarning.NIK_BIRTH_DATE_DIFFERS,
                        RegistrationWarning.NIK_SEX_DIFFERS,
                        RegistrationWarning.NO_HEIRS);
    }

    private Participant registered(Example example, String key) {
        return ((Registered) handle(example, key)).participant();
    }

    private RegistrationDecision handle(Example example, String key) {
        return register.handle(example.form(), command(example, key));
    }

    private static CommandIdentity command(Example example, String key) {
        return new CommandIdentity("kiosk-client", "POST /api/v1/participants", key, example.json());
    }

    private static RegistrationChecks checks() {
        Provinces provinces = Provinces.load();
        return new RegistrationChecks(provinces, Branches.load(provinces), AgeLimits.load());
    }
}
