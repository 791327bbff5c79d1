package id.jamsos.registration.participant.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.participant.Origin;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.RegistrationStatus;
import id.jamsos.registration.participant.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A participant as it is answered. */
@Schema(name = "Participant")
record ParticipantView(
        String participantId,
        String kpj,
        RegistrationStatus status,
        @JsonUnwrapped PersonView person,
        Segment segment,
        Set<Programme> programmes,
        Sector sector,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Whole rupiah, as stated by the worker.")
        long monthlyIncome,

        @Schema(description = "Code of the branch office that serves the participant.")
        String branch,

        Channel channel,
        @Nullable String agentId,
        Instant registeredAt,
        List<WarningView> warnings) {

    /** As much as the viewer may see, in the language asked for. */
    static ParticipantView of(Participant participant, Viewer viewer, @Nullable String language) {
        boolean unmasked = viewer.seesPersonalDataOf(participant);
        Enrolment enrolment = participant.enrolment();
        Origin origin = participant.origin();
        return new ParticipantView(
                participant.id().value(),
                participant.kpj().digits(),
                participant.status(),
                unmasked ? PersonView.full(participant.person()) : PersonView.masked(participant.person()),
                enrolment.segment(),
                enrolment.programmes(),
                enrolment.sector(),
                enrolment.monthlyIncome(),
                enrolment.branch(),
                origin.channel(),
                origin.agentId(),
                origin.registeredAt(),
                WarningView.of(participant.presentWarnings(), ProblemCatalogue.negotiate(language)));
    }
}
