package id.jamsos.registration.participant.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.registration.RunningService;
import id.jamsos.registration.form.Example;
import id.jamsos.registration.participant.ExampleParticipants;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    private Document stored(String id) {
        return Objects.requireNonNull(
                database.getCollection("participants").find(eq("_id", id)).first());
    }
}
