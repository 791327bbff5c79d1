package id.jamsos.registration.card.web;

import id.jamsos.registration.card.Card;
import id.jamsos.registration.card.CardStatus;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.person.Masked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A card as it is answered. */
@Schema(name = "Card")
record CardView(
        String participantId,
        String kpj,

        @Schema(description = "Only the first letter of every word, unless the caller may see personal data.")
        String name,

        LocalDate birthDate,
        Set<Programme> programmes,

        @Schema(description = "Code of the branch office that serves the participant.")
        String branch,

        CardStatus status,

        @Schema(description = "Last paid month; null when nothing is paid.", type = "string", example = "2026-11")
        @Nullable
        YearMonth validThrough,

        Instant issuedAt,

        @Schema(description = "When the contribution account last reported; the registration until it does.")
        Instant asOf) {

    static CardView of(Card card, boolean unmasked) {
        Participant participant = card.participant();
        String name = participant.person().name();
        return new CardView(
                participant.id().value(),
                participant.kpj().digits(),
                unmasked ? name : Masked.name(name),
                participant.person().birth().date(),
                participant.enrolment().programmes(),
                participant.enrolment().branch(),
                card.standing().status(),
                card.standing().validThrough(),
                card.issuedAt(),
                card.asOf());
    }
}
