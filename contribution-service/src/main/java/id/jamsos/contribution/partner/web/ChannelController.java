package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.ChangeTerms;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerDecision;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerRefusal;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.partner.RegisterPartner;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.web.EtagOf;
import id.jamsos.platform.web.IfMatch;
import id.jamsos.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
final class ChannelController {

    private static final int MOST_ITEMS = 100;

    private final RegisterPartner registerPartner;
    private final ChangeTerms changeTerms;
    private final Partners partners;
    private final TermsPatch patches;
    private final InstantSource wallClock;

    ChannelController(
            RegisterPartner registerPartner,
            ChangeTerms changeTerms,
            Partners partners,
            TermsPatch patches,
            InstantSource wallClock) {
        this.registerPartner = registerPartner;
        this.changeTerms = changeTerms;
        this.partners = partners;
        this.patches = patches;
        this.wallClock = wallClock;
    }

    @Operation(
            summary = "Registers a partner and answers its client id and secret",
            description = "The secret is shown here and in repetitions of this very request, nowhere else.")
    @PostMapping("/api/v1/channels")
    ResponseEntity<CommandViews.Registered> register(
            @RequestBody RegistrationRequest request, @IdempotencyKey CommandIdentity command) {
        Instant now = now();
        return switch (registerPartner.handle(request.toRegistration(command, now), now)) {
            case PartnerDecision.Done(var partner) ->
                ResponseEntity.created(
                                URI.create("/api/v1/channels/" + partner.state().id()))
                        .body(CommandViews.Registered.of(partner.state(), command, now));
            case PartnerRefusal refusal -> throw PartnerRefusals.problem(refusal);
        };
    }

    @Operation(summary = "The partners, by their ids")
    @GetMapping("/api/v1/channels")
    Page<ChannelView> channels(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long limit) {
        var errors = new FieldErrors();
        var cursor = Optional.ofNullable(after).flatMap(text -> errors.parse("after", text, PartnerId::new, "cursor"));
        var most = errors.integer("limit", limit == null ? 20L : limit, 1, MOST_ITEMS);
        errors.throwIfAny();
        int shownAtMost = most.orElseThrow().intValue();
        List<Versioned<Partner>> found = partners.list(cursor.orElse(null), shownAtMost + 1);
        List<Versioned<Partner>> shown = found.subList(0, Math.min(shownAtMost, found.size()));
        Instant now = now();
        return new Page<>(
                shown.stream().map(one -> ChannelView.of(one.state(), now)).toList(),
                found.size() > shownAtMost ? shown.getLast().state().id().value() : null);
    }

    @Operation(summary = "A partner with its terms, keys and suspension")
    @GetMapping("/api/v1/channels/{id}")
    ResponseEntity<ChannelView> channel(@PathVariable String id) {
        return view(find(id));
    }

    @Operation(
            summary = "Changes the terms that are named and keeps the others",
            description = "A JSON merge patch (RFC 7396) of the terms: null takes away what may be missing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TermsBody.class)))
    @PatchMapping("/api/v1/channels/{id}")
    ResponseEntity<ChannelView> change(
            @PathVariable String id,
            @RequestBody ObjectNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) HttpServletRequest request) {
        Versioned<Partner> read = find(id);
        IfMatch.require(ifMatch, read.revision().version());
        PartnerTerms terms = patches.apply(patch, read.state().terms(), request);
        return switch (changeTerms.handle(read, terms)) {
            case PartnerDecision.Done(var partner) -> view(partner);
            case PartnerRefusal refusal -> throw PartnerRefusals.problem(refusal);
        };
    }

    private Versioned<Partner> find(String id) {
        Optional<Versioned<Partner>> found =
                PartnerId.isValid(id) ? partners.find(new PartnerId(id)) : Optional.empty();
        return found.orElseThrow(() -> PartnerRefusals.problem(PartnerRefusal.UNKNOWN));
    }

    private ResponseEntity<ChannelView> view(Versioned<Partner> partner) {
        return ResponseEntity.ok()
                .eTag(EtagOf.version(partner.revision().version()))
                .body(ChannelView.of(partner.state(), now()));
    }

    /** As exact as it will be stored. */
    private Instant now() {
        return wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
