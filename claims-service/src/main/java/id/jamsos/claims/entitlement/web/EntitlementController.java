package id.jamsos.claims.entitlement.web;

import id.jamsos.claims.entitlement.Entitlements;
import id.jamsos.claims.entitlement.ParticipantId;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.EtagOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "entitlements", description = "The months that a member has paid for")
final class EntitlementController {
    private final Entitlements entitlements;

    EntitlementController(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** A caller who may see only their own learns nothing about others, not even whether they exist. */
    @GetMapping("/api/v1/participants/{id}/entitlements")
    @Operation(summary = "What a member has paid for, month by month")
    ResponseEntity<EntitlementView> entitlements(@PathVariable String id, @Parameter(hidden = true) Access access) {
        var found = entitlements.find(new ParticipantId(id));
        String agentId = found.map(known -> known.state().agentId()).orElse(null);
        access.requireOwner(access.owns("participant", id) || access.owns("agent", agentId));
        return found.map(known -> ResponseEntity.ok()
                        .eTag(EtagOf.version(known.revision().version()))
                        .body(EntitlementView.of(known.state())))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-not-found"));
    }
}
