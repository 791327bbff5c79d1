package id.jamsos.contribution.billing.web;

import static java.util.Objects.requireNonNull;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody who may see only their own learns the same about foreign bills as about unknown ones. */
@RestController
final class BillReadController {

    private static final int MOST_ITEMS = 100;

    private final Bills bills;
    private final Accounts accounts;
    private final BusinessClock clock;

    BillReadController(Bills bills, Accounts accounts, BusinessClock clock) {
        this.bills = bills;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Operation(summary = "A bill, with its payment once it is paid")
    @GetMapping("/api/v1/bills/{id}")
    ResponseEntity<BillView> bill(@PathVariable String id, @Parameter(hidden = true) Access access) {
        Optional<Versioned<Bill>> bill = BillId.isValid(id) ? bills.find(new BillId(id)) : Optional.empty();
        access.requireOwner(bill.filter(found -> isOwner(found.state(), access)).isPresent());
        Versioned<Bill> found = bill.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "bill-unknown"));
        BillView view = BillView.of(found.state(), clock.now());
        return ResponseEntity.ok()
                .eTag("\"%d-%s\"".formatted(found.revision().version(), view.status()))
                .body(view);
    }

    @Operation(summary = "The bills of a person, newest first")
    @GetMapping("/api/v1/bills")
    Page<BillView> bills(
            @RequestParam(required = false) @Nullable String participantId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long limit,
            @Parameter(hidden = true) Access access) {
        var errors = new FieldErrors();
        if (errors.required("participantId", participantId)
                .filter(id -> !ParticipantId.isValid(id))
                .isPresent()) {
            errors.reject("participantId", "participant-id");
        }
        var cursor =
                Optional.ofNullable(after).flatMap(text -> errors.parse("after", text, BillCursor::parse, "cursor"));
        var most = errors.integer("limit", limit == null ? 20L : limit, 1, MOST_ITEMS);
        errors.throwIfAny();
        var participant = new ParticipantId(requireNonNull(participantId));
        requireOwner(participant, access);
        return page(participant, cursor.orElse(null), most.orElseThrow().intValue());
    }

    private Page<BillView> page(ParticipantId participant, Bills.@Nullable Position after, int limit) {
        List<Versioned<Bill>> found = bills.of(participant, after, limit + 1);
        List<Versioned<Bill>> shown = found.subList(0, Math.min(limit, found.size()));
        Instant now = clock.now();
        return new Page<>(
                shown.stream().map(bill -> BillView.of(bill.state(), now)).toList(),
                found.size() > limit ? BillCursor.text(shown.getLast().state()) : null);
    }

    private static boolean isOwner(Bill bill, Access access) {
        return access.owns("participant", bill.participantId().value())
                || access.owns("agent", bill.terms().dimensions().agentId());
    }

    private void requireOwner(ParticipantId participant, Access access) {
        access.requireOwner(access.owns("participant", participant.value())
                || (access.has("agent")
                        && accounts.find(participant)
                                .map(Versioned::state)
                                .map(Account::member)
                                .map(member -> member.dimensions().agentId())
                                .filter(agent -> access.owns("agent", agent))
                                .isPresent()));
    }
}
