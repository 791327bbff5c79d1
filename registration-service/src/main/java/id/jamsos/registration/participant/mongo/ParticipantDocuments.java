package id.jamsos.registration.participant.mongo;

import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.Change;
import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.participant.Author;
import id.jamsos.registration.participant.Kpj;
import id.jamsos.registration.participant.Origin;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.RegistrationWarning;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Participant to document and back. In plain are only what queries and events need; all else about the person is one
 * ciphertext, bound to the participant id.
 */
@Component
final class ParticipantDocuments {
    static final String NIK_INDEX = "nikIndex";
    static final String KPJ = "kpj";
    private static final String PERSONAL = "personal";
    private static final String REGION_CODE = "regionCode";
    private static final String CHANGED_AT = "changedAt";
    private static final String CHANGED_BY = "changedBy";
    private static final String CHANGED_BY_CLIENT = "changedByClient";

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;

    ParticipantDocuments(FieldCipher cipher, BlindIndex blindIndex) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
    }

    Document document(Participant participant) {
        Person person = participant.person();
        Enrolment enrolment = participant.enrolment();
        Origin origin = participant.origin();
        return new Document(KPJ, participant.kpj().digits())
                .append(NIK_INDEX, blindIndex.of(person.nik().digits()))
                .append(PERSONAL, encrypted(participant))
                .append("birthDate", person.birth().date().toString())
                .append("sex", person.sex().name())
                .append(REGION_CODE, person.address().regionCode())
                .append("segment", enrolment.segment().name())
                .append(
                        "programmes",
                        enrolment.programmes().stream().map(Enum::name).toList())
                .append("sector", enrolment.sector().name())
                .append("monthlyIncome", enrolment.monthlyIncome())
                .append("branch", enrolment.branch())
                .append("channel", origin.channel().name())
                .append("agentId", origin.agentId())
                .append("registeredAt", Date.from(origin.registeredAt()))
                .append(
                        "warnings",
                        participant.warnings().stream().map(Enum::name).toList());
    }

    /** What may change, and whose change it is; the rest stays as it was inserted. */
    Change change(ParticipantChanged change) {
        Participant after = change.participant();
        Author author = change.author();
        return Change.set(new Document(PERSONAL, encrypted(after))
                .append(REGION_CODE, after.person().address().regionCode())
                .append(CHANGED_AT, Date.from(change.changedAt()))
                .append(CHANGED_BY, author.role().name())
                .append(
                        CHANGED_BY_CLIENT,
                        new Binary(cipher.encrypt(author.client(), after.id().value()))));
    }

    /** The part of a stored participant that a change replaces. */
    static Document changeable(Document stored) {
        var part = new Document();
        for (String field : List.of(PERSONAL, REGION_CODE, CHANGED_AT, CHANGED_BY, CHANGED_BY_CLIENT)) {
            if (stored.containsKey(field)) {
                part.append(field, stored.get(field));
            }
        }
        return part;
    }

    Participant participant(Document document) {
        String id = document.getString("_id");
        return new Participant(
                new ParticipantId(id),
                new Kpj(document.getString(KPJ)),
                person(document, id),
                enrolment(document),
                new Origin(
                        Channel.valueOf(document.getString("channel")),
                        document.getString("agentId"),
                        document.getDate("registeredAt").toInstant()),
                strings(document, "warnings").stream()
                        .map(RegistrationWarning::valueOf)
                        .toList());
    }

    private Binary encrypted(Participant participant) {
        String json = PersonalData.of(participant.person()).json();
        return new Binary(cipher.encrypt(json, participant.id().value()));
    }

    private Person person(Document document, String id) {
        byte[] ciphertext = document.get(PERSONAL, Binary.class).getData();
        return PersonalData.read(cipher.decrypt(ciphertext, id))
                .person(
                        LocalDate.parse(document.getString("birthDate")),
                        Sex.valueOf(document.getString("sex")),
                        document.getString(REGION_CODE));
    }

    private static Enrolment enrolment(Document document) {
        return new Enrolment(
                Segment.valueOf(document.getString("segment")),
                strings(document, "programmes").stream().map(Programme::valueOf).collect(Collectors.toSet()),
                Sector.valueOf(document.getString("sector")),
                document.getLong("monthlyIncome"),
                document.getString("branch"));
    }

    private static List<String> strings(Document document, String field) {
        return document.getList(field, String.class);
    }
}
