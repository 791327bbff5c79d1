package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.form.ChangeChecks;
import id.jamsos.registration.form.ChangeForm;
import id.jamsos.registration.form.RegistrationForm.AddressForm;
import id.jamsos.registration.form.RegistrationForm.HeirForm;
import id.jamsos.registration.participant.Author.Role;
import id.jamsos.registration.participant.ChangeDecision.Changed;
import id.jamsos.registration.participant.ChangeDecision.ChangedSince;
import id.jamsos.registration.participant.ChangeDecision.Refused;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.reference.Provinces;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeParticipantTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:30:00Z");
    private static final Author OFFICER = new Author(Role.REGISTRAR, "officer-9");
    private static final Author OTHER_OFFICER = new Author(Role.REGISTRAR, "officer-10");
    private static final HeirForm BUDI = new HeirForm("Budi Santoso", "SPOUSE", "1985-01-02", "3273010201850004");
    private static final AddressForm HOME = new AddressForm("Jalan Melati 5", "3273", "40115");

    private final ParticipantsInMemory participants = new ParticipantsInMemory();
    private final ChangeParticipant changeParticipant =
            new ChangeParticipant(participants, new ChangeChecks(Provinces.load()), new BusinessClock(() -> NOW));
    private final ParticipantId siti = ExampleParticipants.siti().id();

    @BeforeEach
    void register() {
        participants.add(ExampleParticipants.siti(), List.of(), new CommandIdentity("kiosk", "POST /x", "key", "body"));
    }

    @Test
    void what_is_different_is_announced_and_the_rest_stays() {
        var newHome = new AddressForm("Jalan Baru 1", "3204", null);
        var form =
                new ChangeForm("081299988877", "siti@example.id", newHome, "Pengemudi ojek", List.of(BUDI), List.of());

        var changed = (Changed) changeParticipant.handle(read(), form, OFFICER);

        assertThat(changed.parts()).containsExactlyInAnyOrder(PersonPart.CONTACT, PersonPart.ADDRESS);
        assertThat(changed.participant()).isEqualTo(read());
        assertThat(read().state().person().contact().mobile()).isEqualTo("081299988877");
        assertThat(read().state().person().name()).isEqualTo("Siti Aminah");
        assertThat(read().state().enrolment())
                .isEqualTo(ExampleParticipants.siti().enrolment());
        assertThat(participants.published)
                .containsExactly(new ParticipantChanged(
                        read().state(), Set.of(PersonPart.CONTACT, PersonPart.ADDRESS), OFFICER, NOW));
    }

    @Test
    void the_same_again_changes_nothing() {
        Versioned<Participant> before = read();

        var changed = (Changed) changeParticipant.handle(before, unchanged(), OFFICER);

        assertThat(changed.parts()).isEmpty();
        assertThat(read()).isEqualTo(before);
        assertThat(participants.published).isEmpty();
    }

    @Test
    void of_two_who_read_the_same_state_one_changes_it() {
        Versioned<Participant> before = read();
        changeParticipant.handle(before, withHeirs(List.of()), OFFICER);

        assertThat(changeParticipant.handle(before, withHeirs(List.of(BUDI, BUDI)), OTHER_OFFICER))
                .isEqualTo(new ChangedSince());
        assertThat(read().state().person().heirs()).isEmpty();
        assertThat(read().state().presentWarnings()).containsExactly(RegistrationWarning.NO_HEIRS);
        assertThat(read().state().warnings()).isEmpty();
    }

    @Test
    void everything_wrong_is_found_at_once() {
        var wrong = new ChangeForm(
                "12",
                "no",
                null,
                " ",
                List.of(new HeirForm("Siti", "CHILD", "2030-01-01", "3273015704880003")),
                List.of("name"));

        var refused = (Refused) changeParticipant.handle(read(), wrong, OFFICER);

        assertThat(refused.violations())
                .extracting(one -> one.field() + " " + one.code())
                .containsExactlyInAnyOrder(
                        "name not-changeable",
                        "mobile mobile-format",
                        "email email-format",
                        "address required",
                        "occupation required",
                        "heirs[0].birthDate in-future",
                        "heirs[0].nik own-nik");
        assertThat(participants.published).isEmpty();
    }

    @Test
    void heirs_are_not_forgotten_by_leaving_them_out() {
        var form = new ChangeForm("081234567890", null, HOME, "Pengemudi ojek", null, List.of());

        assertThat(changeParticipant.handle(read(), form, OFFICER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> assertThat(one.field() + " " + one.code())
                                        .isEqualTo("heirs required")));
    }

    private Versioned<Participant> read() {
        return participants.find(siti).orElseThrow();
    }

    private static ChangeForm unchanged() {
        return withHeirs(List.of(BUDI));
    }

    private static ChangeForm withHeirs(List<HeirForm> heirs) {
        return new ChangeForm("081234567890", "siti@example.id", HOME, "Pengemudi ojek", List.copyOf(heirs), List.of());
    }
}
