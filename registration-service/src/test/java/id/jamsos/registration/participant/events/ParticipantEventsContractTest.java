package id.jamsos.registration.participant.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.crypto.Keysets;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.platform.testing.Contract;
import id.jamsos.registration.form.Example;
import id.jamsos.registration.participant.Author;
import id.jamsos.registration.participant.Author.Role;
import id.jamsos.registration.participant.ExampleParticipants;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantRegistered;
import id.jamsos.registration.participant.PersonPart;
import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ParticipantEventsContractTest {
    private static final Contract CONTRACT = Contract.of("registration/participant-registered.v1");
    private static final Contract CHANGED = Contract.of("registration/participant-changed.v1");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path directory;

    private Keysets keysets;

    @BeforeEach
    void makeKeys() {
        Keysets.createIfAbsent(directory);
        keysets = Keysets.load(directory);
    }

    @Test
    void the_envelope_names_the_type_and_the_schema_of_the_contract() {
        OutgoingEvent event = published(ExampleParticipants.siti());

        assertThat(event.type()).isEqualTo(CONTRACT.type());
        assertThat(event.dataSchema()).isEqualTo(CONTRACT.dataSchema());
        CONTRACT.assertFits(event.data());
    }

    @Test
    void a_registration_through_an_agent_is_the_complete_example() {
        OutgoingEvent event = published(ExampleParticipants.siti());

        CONTRACT.assertSame(withKeyedFieldsOf(CONTRACT.complete(), event.data()), CONTRACT.complete());
    }

    @Test
    void a_registration_without_an_agent_is_the_minimal_example() {
        OutgoingEvent event = published(ExampleParticipants.yohanes());

        CONTRACT.assertSame(withKeyedFieldsOf(CONTRACT.minimal(), event.data()), CONTRACT.minimal());
    }

    @Test
    void the_name_is_masked_before_it_is_encrypted_for_this_participant_alone() {
        Participant siti = ExampleParticipants.siti();
        ObjectNode event = JSON.readTree(published(siti).data()).asObject();

        byte[] ciphertext = Base64.getDecoder().decode(event.get("maskedName").asString());

        assertThat(keysets.fieldCipher().decrypt(ciphertext, siti.id().value())).isEqualTo("S*** A*****");
    }

    @Test
    void nothing_personal_is_in_the_event() {
        String json = new String(published(ExampleParticipants.siti()).data(), StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("3273015704880003").doesNotContain(Example.PERSONAL_TEXTS);
    }

    @Test
    void a_change_of_everything_is_the_complete_example_of_its_contract() {
        var parts = EnumSet.allOf(PersonPart.class);
        Participant moved = movedTo("3204", ExampleParticipants.siti());
        OutgoingEvent event = contract()
                .outgoing(new ParticipantChanged(
                        moved, parts, new Author(Role.PARTICIPANT, "siti"), Instant.parse("2026-11-29T08:30:00.125Z")));

        assertThat(event.type()).isEqualTo(CHANGED.type());
        assertThat(event.dataSchema()).isEqualTo(CHANGED.dataSchema());
        CHANGED.assertFits(event.data());
        CHANGED.assertSame(event.data(), CHANGED.complete());
    }

    @Test
    void a_change_of_heirs_by_a_program_is_the_minimal_example_of_its_contract() {
        OutgoingEvent event = contract()
                .outgoing(new ParticipantChanged(
                        ExampleParticipants.yohanes(),
                        Set.of(PersonPart.HEIRS),
                        new Author(Role.REGISTRAR, "registrar-client"),
                        Instant.parse("2026-11-29T08:30:00Z")));

        CHANGED.assertFits(event.data());
        CHANGED.assertSame(event.data(), CHANGED.minimal());
    }

    private static Participant movedTo(String regionCode, Participant participant) {
        Person person = participant.person();
        var address = new Address("Jalan Baru 1", regionCode, null);
        return new Participant(
                participant.id(),
                participant.kpj(),
                person.with(person.contact(), address, person.occupation(), person.heirs()),
                participant.enrolment(),
                participant.origin(),
                participant.warnings());
    }

    private PublishedParticipantEvents contract() {
        return new PublishedParticipantEvents(keysets.blindIndex(), keysets.fieldCipher());
    }

    private OutgoingEvent published(Participant participant) {
        return contract().outgoing(new ParticipantRegistered(participant));
    }

    /** The keys of an installation are its own, so these two fields cannot be those of an example. */
    private static byte[] withKeyedFieldsOf(byte[] example, byte[] event) {
        ObjectNode expected = JSON.readTree(example).asObject();
        ObjectNode actual = JSON.readTree(event).asObject();
        actual.set("nikIndex", expected.get("nikIndex"));
        actual.set("maskedName", expected.get("maskedName"));
        return JSON.writeValueAsBytes(actual);
    }
}
