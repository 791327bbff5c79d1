package id.jamsos.registration.card.web;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.EtagOf;
import id.jamsos.registration.card.Card;
import id.jamsos.registration.card.ShowCard;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CardController {
    private final ShowCard showCard;

    CardController(ShowCard showCard) {
        this.showCard = showCard;
    }

    /** Somebody who may see only their own learns the same about a foreign card as about none. */
    @GetMapping("/api/v1/participants/{id}/card")
    ResponseEntity<CardView> card(@PathVariable String id, @Parameter(hidden = true) Access access) {
        Viewer viewer = new Viewer(access.caller().partyId(), access.grants().keySet());
        Optional<Card> card = ParticipantId.parse(id).flatMap(showCard::of);
        access.requireOwner(
                card.filter(found -> viewer.isPartyTo(found.participant())).isPresent());
        Card found = card.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-not-found"));
        return ResponseEntity.ok()
                .eTag(EtagOf.version(found.version()))
                .body(CardView.of(found, viewer.seesPersonalDataOf(found.participant())));
    }
}
