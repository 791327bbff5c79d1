package id.jamsos.registration.participant.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.RunningService;
import id.jamsos.registration.form.Example;
import id.jamsos.registration.participant.Author;
import id.jamsos.registration.participant.Author.Role;
import id.jamsos.registration.participant.ExampleParticipants;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.PersonPart;
import id.jamsos.registration.person.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ParticipantStorageIT extends RunningService {
    @Autowired
    private MongoDatabase database;

    @Autowired
    private MongoParticipants participants;

    @Autowired
    private ParticipantDocuments documents;

    @ParameterizedTest
    @MethodSource("examples")
    void a_participant_comes_back_as_it_was_stored(Participant participant) {
        Document stored =
                documents.document(participant).append("_id", participant.id().value());

        assertThat(documents.participant(stored)).usingRecursiveComparison().isEqualTo(participant);
    }

    static List<Participant> examples() {
        return List.of(ExampleParticipants.siti(), ExampleParticipants.yohanes());
    }

    @Test
    void personal_data_is_nowhere_readable_in_the_document() {
        Example siti = newSiti();
        Document stored = stored(registered(siti));

        String readable = stored.toJson()
                + new String(stored.get("personal", Binary.class).getData(), StandardCharsets.ISO_8859_1);

        assertThat(readable).doesNotContain(siti.nik()).doesNotContain(Example.PERSONAL_TEXTS);
    }

    @Test
    void a_taken_nik_or_number_or_id_adds_nobody() {
        Participant siti = participants
                .find(new ParticipantId(registered(newSiti())))
                .orElseThrow()
                .state();
        CommandIdentity command = new CommandIdentity("registrar-client", "POST /test", newKey(), "fingerprint");
        ParticipantId otherId = new ParticipantId(command.derivedId());
        Participant other = new Participant(
                otherId,
                siti.kpj(),
                ExampleParticipants.yohanes().person(),
                siti.enrolment(),
                siti.origin(),
                List.of());
        Participant sameNik = new Participant(
                otherId, ExampleParticipants.siti().kpj(), siti.person(), siti.enrolment(), siti.origin(), List.of());

        assertThat(participants.add(siti, List.of(), command)).isFalse();
        assertThat(participants.add(other, List.of(), command)).isFalse();
        assertThat(participants.add(sameNik, List.of(), command)).isFalse();
        assertThat(participants.find(otherId)).isEmpty();
    }

    @Test
    void what_a_change_replaces_is_kept_encrypted_with_whose_it_was() {
        var id = new ParticipantId(registered(newSiti()));
        Versioned<Participant> first = participants.find(id).orElseThrow();

        Versioned<Participant> second = participants.commit(first, change(first.state(), "Nelayan", "dewi@example.id"));
        Versioned<Participant> third = participants.commit(second, change(second.state(), "Petani", "rudi@example.id"));

        assertThat(participants.find(id)).contains(third);
        assertThatThrownBy(() -> participants.commit(first, change(first.state(), "Guru", "tono@example.id")))
                .isInstanceOf(StaleWriteException.class);
        Document ofFirst = kept(id, 1);
        Document ofSecond = kept(id, 2);
        assertThat(ofFirst.toJson()).doesNotContain("changedBy").doesNotContain(Example.PERSONAL_TEXTS);
        assertThat(ofSecond.toJson()).contains("REGISTRAR").doesNotContain("@example.id", "Nelayan");
        assertThat(documents.participant(stored(id.value()).append("personal", ofFirst.get("personal"))))
                .isEqualTo(first.state());
        assertThat(documents.participant(stored(id.value()).append("personal", ofSecond.get("personal"))))
                .isEqualTo(second.state());
    }

    private static ParticipantChanged change(Participant before, String occupation, String client) {
        Person person = before.person();
        return new ParticipantChanged(
                before.with(person.with(person.contact(), person.address(), occupation, List.of())),
                Set.of(PersonPart.OCCUPATION, PersonPart.HEIRS),
                new Author(Role.REGISTRAR, client),
                Instant.parse("2026-11-29T08:30:00Z"));
    }

    private Document kept(ParticipantId id, int version) {
        return Objects.requireNonNull(database.getCollection("participant_history")
                .find(eq("_id", id + "/" + version))
                .first());
    }

    private Document stored(String id) {
        return Objects.requireNonNull(
                database.getCollection("participants").find(eq("_id", id)).first());
    }
}
