package id.jamsos.registration.participant.events;

import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.participant.Author;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantEvent;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantRegistered;
import id.jamsos.registration.participant.ParticipantEvents;
import id.jamsos.registration.participant.PersonPart;
import id.jamsos.registration.person.Masked;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participant events as event-contracts describes them. */
@Component
final class PublishedParticipantEvents implements ParticipantEvents {
    /** Informal workers who register themselves pay themselves; sponsors come with their own registrations. */
    private static final String PAYER = "SELF";

    private final BlindIndex blindIndex;
    private final FieldCipher cipher;

    PublishedParticipantEvents(BlindIndex blindIndex, FieldCipher cipher) {
        this.blindIndex = blindIndex;
        this.cipher = cipher;
    }

    @Override
    public OutgoingEvent outgoing(ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered registered ->
                new OutgoingEvent(
                        "ParticipantRegistered",
                        "urn:jamsos:schema:registration/participant-registered.v1",
                        EventJson.write(registered(registered.participant())));
            case ParticipantChanged changed ->
                new OutgoingEvent(
                        "ParticipantChanged",
                        "urn:jamsos:schema:registration/participant-changed.v1",
                        EventJson.write(changed(changed)));
        };
    }

    private static Changed changed(ParticipantChanged event) {
        Participant after = event.participant();
        return new Changed(
                after.id().value(),
                event.parts().stream().sorted().toList(),
                after.person().address().regionCode(),
                event.author().role(),
                event.changedAt());
    }

    private Registered registered(Participant participant) {
        Person person = participant.person();
        Enrolment enrolment = participant.enrolment();
        return new Registered(
                participant.id().value(),
                participant.kpj().digits(),
                blindIndex.of(person.nik().digits()),
                maskedName(participant),
                person.birth().date(),
                person.sex(),
                person.address().regionCode(),
                enrolment.branch(),
                enrolment.segment(),
                enrolment.programmes(),
                enrolment.sector(),
                enrolment.monthlyIncome(),
                participant.origin().channel(),
                participant.origin().agentId(),
                PAYER,
                participant.origin().registeredAt());
    }

    private String maskedName(Participant participant) {
        byte[] ciphertext = cipher.encrypt(
                Masked.name(participant.person().name()), participant.id().value());
        return Base64.getEncoder().encodeToString(ciphertext);
    }

    private record Changed(
            String participantId,
            List<PersonPart> parts,
            String regionCode,
            Author.Role changedBy,
            Instant changedAt) {}

    private record Registered(
            String participantId,
            String kpj,
            String nikIndex,
            String maskedName,
            LocalDate birthDate,
            Sex sex,
            String regionCode,
            String branch,
            Segment segment,
            Set<Programme> programmes,
            Sector sector,
            long monthlyIncome,
            Channel channel,
            @Nullable String agentId,
            String payer,
            Instant registeredAt) {}
}
