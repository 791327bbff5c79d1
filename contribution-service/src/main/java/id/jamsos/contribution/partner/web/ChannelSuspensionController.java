package id.jamsos.contribution.partner.web;

import static id.jamsos.contribution.partner.web.ChannelKeyController.done;
import static id.jamsos.contribution.partner.web.ChannelKeyController.partnerId;

import id.jamsos.contribution.partner.ResumePartner;
import id.jamsos.contribution.partner.SuspendPartner;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Both answer nothing: what a later repetition would have to show may long be over. */
@RestController
final class ChannelSuspensionController {

    private static final int LONGEST_REASON = 200;

    private final SuspendPartner suspendPartner;
    private final ResumePartner resumePartner;
    private final InstantSource wallClock;

    ChannelSuspensionController(SuspendPartner suspendPartner, ResumePartner resumePartner, InstantSource wallClock) {
        this.suspendPartner = suspendPartner;
        this.resumePartner = resumePartner;
        this.wallClock = wallClock;
    }

    /** The body of {@code POST suspend}. */
    record SuspendRequest(@Nullable String reason) {}

    @Operation(
            summary = "Stops a partner from taking money, from its next request on",
            description = "What it took before can still be asked for.")
    @PostMapping("/api/v1/channels/{id}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String id, @RequestBody SuspendRequest body, @IdempotencyKey CommandIdentity command) {
        var errors = new FieldErrors();
        var reason = errors.text("reason", body.reason(), LONGEST_REASON);
        errors.throwIfAny();
        var now = wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
        done(suspendPartner.handle(partnerId(id), reason.orElseThrow(), now, command));
    }

    @Operation(summary = "Lets a suspended partner take money again")
    @PostMapping("/api/v1/channels/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String id, @IdempotencyKey CommandIdentity command) {
        done(resumePartner.handle(partnerId(id), command));
    }
}
