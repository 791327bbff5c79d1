package id.jamsos.contribution.quote.web;

import id.jamsos.contribution.pricing.PricingDecision.RuleUnknown;
import id.jamsos.contribution.quote.Quotation;
import id.jamsos.contribution.quote.QuoteContributions;
import id.jamsos.contribution.quote.QuoteDecision.MemberNotYetKnown;
import id.jamsos.contribution.quote.QuoteDecision.NotPriced;
import id.jamsos.contribution.quote.QuoteDecision.Quoted;
import id.jamsos.contribution.quote.QuoteDecision.TooFarAhead;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A question with a body: it changes nothing, so it needs no Idempotency-Key. */
@RestController
class QuoteController {

    private static final int SECONDS_UNTIL_NEWS_ARRIVES = 2;

    private final QuoteContributions quoteContributions;
    private final BusinessClock clock;

    QuoteController(QuoteContributions quoteContributions, BusinessClock clock) {
        this.quoteContributions = quoteContributions;
        this.clock = clock;
    }

    @Operation(summary = "What contributions would cost, with every amount explained")
    @PostMapping("/api/v1/quotes")
    QuoteView quote(@RequestBody QuoteRequest request, @Parameter(hidden = true) Access access) {
        Quotation quotation = request.toQuotation();
        if (quotation instanceof Quotation.OfMember member) {
            access.requireOwner(access.owns("participant", member.participant().value()));
        }
        return switch (quoteContributions.handle(quotation, clock.today())) {
            case Quoted quoted -> QuoteView.of(quoted);
            case MemberNotYetKnown unknown ->
                throw new ProblemException(HttpStatus.CONFLICT, "participant-not-yet-known")
                        .retryAfter(SECONDS_UNTIL_NEWS_ARRIVES);
            case TooFarAhead tooFar ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "month-too-far-ahead",
                        tooFar.latest().toString());
            case NotPriced notPriced -> throw ruleUnknown(notPriced.reason());
        };
    }

    private static ProblemException ruleUnknown(RuleUnknown reason) {
        return new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "rule-unknown",
                        reason.subject(),
                        reason.month().toString())
                .with("missing", reason.missing());
    }
}
