package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.AddPartnerKey;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerDecision;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerRefusal;
import id.jamsos.contribution.partner.ReplaceSecret;
import id.jamsos.contribution.partner.RevokePartnerKey;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys and secrets of a partner that is there. */
@RestController
final class ChannelKeyController {

    private final AddPartnerKey addKey;
    private final RevokePartnerKey revokeKey;
    private final ReplaceSecret replaceSecret;
    private final InstantSource wallClock;

    ChannelKeyController(
            AddPartnerKey addKey, RevokePartnerKey revokeKey, ReplaceSecret replaceSecret, InstantSource wallClock) {
        this.addKey = addKey;
        this.revokeKey = revokeKey;
        this.replaceSecret = replaceSecret;
        this.wallClock = wallClock;
    }

    /**
     * The body of {@code POST secrets}.
     *
     * @param overlapHours how long the older secrets still count
     */
    record SecretRequest(@Nullable Long overlapHours) {}

    @Operation(summary = "Adds a public key; the older ones count as before")
    @PostMapping("/api/v1/channels/{id}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    CommandViews.NewKey addKey(
            @PathVariable String id, @RequestBody KeyBody body, @IdempotencyKey CommandIdentity command) {
        Instant now = now();
        var errors = new FieldErrors();
        var key = body.read(errors, "", now);
        errors.throwIfAny();
        PartnerKey added = key.orElseThrow();
        Partner partner = done(addKey.handle(partnerId(id), added, now, command));
        return CommandViews.NewKey.of(keyOf(partner, added.keyId()));
    }

    @Operation(summary = "Ends a public key at once, and the tokens that were got with it")
    @PostMapping("/api/v1/channels/{id}/keys/{keyId}/revoke")
    CommandViews.RevokedKey revokeKey(
            @PathVariable String id, @PathVariable String keyId, @IdempotencyKey CommandIdentity command) {
        Partner partner = done(revokeKey.handle(partnerId(id), keyId, now(), command));
        return CommandViews.RevokedKey.of(keyOf(partner, keyId));
    }

    @Operation(
            summary = "Makes a new secret; the older ones count for the overlap",
            description = "The secret is shown here and in repetitions of this very request, nowhere else.")
    @PostMapping("/api/v1/channels/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    CommandViews.NewSecret replaceSecret(
            @PathVariable String id, @RequestBody SecretRequest body, @IdempotencyKey CommandIdentity command) {
        var errors = new FieldErrors();
        var overlap = errors.integer("overlapHours", body.overlapHours(), 0, ReplaceSecret.LONGEST_OVERLAP.toHours());
        errors.throwIfAny();
        Instant now = now();
        Partner partner =
                done(replaceSecret.handle(partnerId(id), Duration.ofHours(overlap.orElseThrow()), now, command));
        return CommandViews.NewSecret.of(partner, command, now);
    }

    /** A repeated command may be about a key that has since made room for another. */
    private static PartnerKey keyOf(Partner partner, String keyId) {
        return partner.key(keyId).orElseThrow(() -> PartnerRefusals.problem(PartnerRefusal.KEY_UNKNOWN));
    }

    static PartnerId partnerId(String id) {
        if (!PartnerId.isValid(id)) {
            throw PartnerRefusals.problem(PartnerRefusal.UNKNOWN);
        }
        return new PartnerId(id);
    }

    static Partner done(PartnerDecision decision) {
        return switch (decision) {
            case PartnerDecision.Done(var partner) -> partner.state();
            case PartnerRefusal refusal -> throw PartnerRefusals.problem(refusal);
        };
    }

    private Instant now() {
        return wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
