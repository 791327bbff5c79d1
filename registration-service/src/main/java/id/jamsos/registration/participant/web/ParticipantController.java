package id.jamsos.registration.participant.web;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.access.Grant;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.EtagOf;
import id.jamsos.platform.web.Page;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.Participants;
import id.jamsos.registration.participant.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ParticipantController {
    private final Participants participants;

    ParticipantController(Participants participants) {
        this.participants = participants;
    }

    /** Somebody who may see only their own learns the same about a foreign id as about an unknown one. */
    @GetMapping("/api/v1/participants/{id}")
    ResponseEntity<ParticipantView> participant(
            @PathVariable String id,
            @Parameter(hidden = true) Access access,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Viewer viewer = viewer(access);
        Optional<Versioned<Participant>> stored = ParticipantId.parse(id).flatMap(participants::find);
        access.requireOwner(stored.filter(one -> viewer.isPartyTo(one.state())).isPresent());
        Versioned<Participant> found =
                stored.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-not-found"));
        return ResponseEntity.ok()
                .eTag(EtagOf.version(found.revision().version()))
                .body(ParticipantView.of(found.state(), viewer, language));
    }

    /** A NIK and a KPJ belong to one person each, so there is at most one item. */
    @PostMapping("/api/v1/participants/search")
    Page<ParticipantView> search(
            @RequestBody SearchRequest request,
            @Parameter(hidden = true) Access access,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Viewer viewer = viewer(access);
        List<ParticipantView> items = request
                .find(participants)
                .filter(found -> access.grant() == Grant.ANY || viewer.isPartyTo(found))
                .map(found -> ParticipantView.of(found, viewer, language))
                .stream()
                .toList();
        return new Page<>(items, null);
    }

    private static Viewer viewer(Access access) {
        return new Viewer(access.caller().partyId(), access.grants().keySet());
    }
}
