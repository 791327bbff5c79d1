package id.jamsos.contribution.settlement.web;

import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.contribution.settlement.SettlementExceptions.Position;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SettlementExceptionsController {

    private static final int MOST_ITEMS = 100;

    private final SettlementExceptions exceptions;
    private final Partners partners;

    SettlementExceptionsController(SettlementExceptions exceptions, Partners partners) {
        this.exceptions = exceptions;
        this.partners = partners;
    }

    @Operation(
            summary =
                    "Payments of a channel that came under the number of another one, and so are not booked; latest first")
    @GetMapping("/api/v1/channels/{id}/settlement-exceptions")
    Page<SettlementExceptionView> settlementExceptions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long limit) {
        var errors = new FieldErrors();
        var cursor = Optional.ofNullable(after)
                .flatMap(text -> errors.parse("after", text, ExceptionCursor::parse, "cursor"));
        var most = errors.integer("limit", limit == null ? 20L : limit, 1, MOST_ITEMS);
        errors.throwIfAny();
        return page(partner(id), cursor.orElse(null), most.orElseThrow().intValue());
    }

    private PartnerId partner(String id) {
        return Optional.of(id)
                .filter(PartnerId::isValid)
                .map(PartnerId::new)
                .filter(known -> partners.find(known).isPresent())
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "partner-unknown"));
    }

    private Page<SettlementExceptionView> page(PartnerId partner, @Nullable Position after, int limit) {
        List<SettlementException> found = exceptions.of(partner, after, limit + 1);
        List<SettlementException> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(SettlementExceptionView::of).toList(),
                found.size() > limit ? ExceptionCursor.text(shown.getLast()) : null);
    }
}
