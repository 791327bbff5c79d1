package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ContributionsController {

    private static final int MOST_ITEMS = 200;

    private final Bills bills;
    private final Accounts accounts;

    ContributionsController(Bills bills, Accounts accounts) {
        this.bills = bills;
        this.accounts = accounts;
    }

    @Operation(summary = "What a person has paid, month by month and programme by programme, last paid first")
    @GetMapping("/api/v1/participants/{id}/contributions")
    Page<ContributionView> contributions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long limit,
            @Parameter(hidden = true) Access access) {
        var errors = new FieldErrors();
        var cursor = Optional.ofNullable(after)
                .flatMap(text -> errors.parse("after", text, ContributionCursor::parse, "cursor"));
        var most = errors.integer("limit", limit == null ? 50L : limit, 1, MOST_ITEMS);
        errors.throwIfAny();
        ParticipantId participant = participantFor(id, access);
        return page(participant, cursor.orElse(null), most.orElseThrow().intValue());
    }

    /** Every bill has at least one line, so one bill more than lines asked for always shows whether there is a next page. */
    private Page<ContributionView> page(ParticipantId participant, @Nullable ContributionCursor after, int limit) {
        var items = new ArrayList<ContributionView>();
        for (Bill.Paid bill : bills.paidOf(participant, after == null ? null : after.bill(), limit + 2)) {
            List<ContributionView> lines = ContributionView.of(bill);
            int shown = after == null ? 0 : Math.min(after.linesShownOf(bill), lines.size());
            for (ContributionView line : lines.subList(shown, lines.size())) {
                if (items.size() == limit) {
                    return new Page<>(items, ContributionCursor.text(bill, shown));
                }
                items.add(line);
                shown++;
            }
        }
        return new Page<>(items, null);
    }

    /** Somebody who may see only their own learns the same about a foreign id as about an unknown one. */
    private ParticipantId participantFor(String id, Access access) {
        Optional<Account> account = ParticipantId.isValid(id)
                ? accounts.find(new ParticipantId(id)).map(Versioned::state)
                : Optional.empty();
        access.requireOwner(access.owns("participant", id)
                || account.map(found -> found.member().dimensions().agentId())
                        .filter(agent -> access.owns("agent", agent))
                        .isPresent());
        return account.map(Account::participantId)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-unknown"));
    }
}
