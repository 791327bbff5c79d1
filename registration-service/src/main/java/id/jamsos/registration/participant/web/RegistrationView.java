package id.jamsos.registration.participant.web;

import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.RegistrationStatus;
import id.jamsos.registration.person.Masked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Answer to a registration: built from the participant alone, so that a repetition gets the same. */
@Schema(name = "Registered")
record RegistrationView(
        String participantId,

        @Schema(description = "11 digits, the last one a Luhn check digit.")
        String kpj,

        RegistrationStatus status,
        @Schema(description = "Only the last four digits.") String nik,
        Instant registeredAt,
        List<WarningView> warnings) {

    static RegistrationView of(Participant participant, Locale language) {
        return new RegistrationView(
                participant.id().value(),
                participant.kpj().digits(),
                participant.status(),
                Masked.nik(participant.person().nik()),
                participant.origin().registeredAt(),
                WarningView.of(participant.warnings(), language));
    }
}
