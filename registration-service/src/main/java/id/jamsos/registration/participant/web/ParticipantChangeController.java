package id.jamsos.registration.participant.web;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.EtagOf;
import id.jamsos.platform.web.IfMatch;
import id.jamsos.platform.web.MergePatch;
import id.jamsos.registration.form.ChangeForm;
import id.jamsos.registration.participant.Author;
import id.jamsos.registration.participant.Author.Role;
import id.jamsos.registration.participant.ChangeDecision.Changed;
import id.jamsos.registration.participant.ChangeDecision.ChangedSince;
import id.jamsos.registration.participant.ChangeDecision.Refused;
import id.jamsos.registration.participant.ChangeParticipant;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.ParticipantId;
import id.jamsos.registration.participant.Participants;
import id.jamsos.registration.participant.PersonPart;
import id.jamsos.registration.participant.Viewer;
import id.jamsos.registration.person.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
final class ParticipantChangeController {
    /** What is known of a participant and does not change here. */
    private static final Set<String> FIXED = fields(RegistrationRequest.class)
            .filter(field -> fields(ChangeRequest.class).noneMatch(field::equals))
            .collect(Collectors.toUnmodifiableSet());

    private final Participants participants;
    private final ChangeParticipant changeParticipant;
    private final JsonMapper json;
    private final MeterRegistry metrics;

    ParticipantChangeController(
            Participants participants, ChangeParticipant changeParticipant, JsonMapper json, MeterRegistry metrics) {
        this.participants = participants;
        this.changeParticipant = changeParticipant;
        this.json = json;
        this.metrics = metrics;
    }

    @Operation(
            summary = "Changes contact, address, occupation and heirs",
            description =
                    "A JSON merge patch (RFC 7396): what is not named stays. The branch that serves the participant and the region that figures are counted by stay too, wherever they move; the postal code goes with the old region.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @PatchMapping("/api/v1/participants/{id}")
    ResponseEntity<ParticipantView> change(
            @PathVariable String id,
            @RequestBody ObjectNode patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @Parameter(hidden = true) Access access,
            @Parameter(hidden = true) HttpServletRequest request) {
        Versioned<Participant> read = find(id, access);
        IfMatch.require(ifMatch, read.revision().version());
        ChangeForm form = form(patch, read.state().person(), request);
        return switch (changeParticipant.handle(
                read, form, author(access, read.state().id()))) {
            case Changed(var participant, var parts) -> {
                count(parts);
                yield view(participant, access, language);
            }
            case Refused(var violations) -> throw FormProblems.malformed(violations);
            case ChangedSince _ -> throw IfMatch.changed();
        };
    }

    /** Somebody who may change only their own learns the same about a foreign id as about an unknown one. */
    private Versioned<Participant> find(String id, Access access) {
        Optional<Versioned<Participant>> found = ParticipantId.parse(id).flatMap(participants::find);
        access.requireOwner(
                found.filter(one -> access.owns("participant", one.state().id().value()))
                        .isPresent());
        return found.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-not-found"));
    }

    /** Fields that nobody knows are refused when the patch is read, as everywhere. */
    private ChangeForm form(ObjectNode patch, Person person, HttpServletRequest request) {
        List<String> fixed =
                patch.propertyNames().stream().filter(FIXED::contains).toList();
        ObjectNode changes = ChangeRequest.withoutOldPostalCode(patch, person);
        changes.remove(fixed);
        return MergePatch.merged(json, ChangeRequest.of(person), changes, ChangeRequest.class, request)
                .form(fixed);
    }

    private static Stream<String> fields(Class<? extends Record> body) {
        return Arrays.stream(body.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Author author(Access access, ParticipantId id) {
        Role role = access.owns("participant", id.value()) ? Role.PARTICIPANT : Role.REGISTRAR;
        return new Author(role, access.caller().clientId());
    }

    private void count(Set<PersonPart> parts) {
        parts.forEach(part -> metrics.counter("jamsos.participants.changed", "part", part.name())
                .increment());
    }

    private static ResponseEntity<ParticipantView> view(
            Versioned<Participant> changed, Access access, @Nullable String language) {
        var viewer = new Viewer(access.caller().partyId(), access.grants().keySet());
        return ResponseEntity.ok()
                .eTag(EtagOf.version(changed.revision().version()))
                .body(ParticipantView.of(changed.state(), viewer, language));
    }
}
