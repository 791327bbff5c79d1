package id.jamsos.contribution.billing.web;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.ArrivingAccounts;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.billing.BillDecision;
import id.jamsos.contribution.billing.BillOrder;
import id.jamsos.contribution.billing.IssueBill;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.access.Grant;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class BillController {

    private final IssueBill issueBill;
    private final ArrivingAccounts arriving;
    private final BusinessClock clock;

    BillController(IssueBill issueBill, ArrivingAccounts arriving, BusinessClock clock) {
        this.issueBill = issueBill;
        this.arriving = arriving;
        this.clock = clock;
    }

    @Operation(summary = "A bill for the next months of a person; one that is still open gives way to it")
    @PostMapping("/api/v1/bills")
    ResponseEntity<BillView> issue(
            @RequestBody BillRequest request,
            @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            schema = @Schema(type = "string"))
                    CommandIdentity command,
            @Parameter(hidden = true) Access access) {
        BillOrder order = request.toOrder(command);
        requireOwner(order, access);
        return switch (issueBill.handle(order, clock.now())) {
            case BillDecision.Issued decision -> created(decision.bill());
            case BillDecision.Repeated decision -> created(decision.bill());
            case BillDecision.Refused refused -> throw BillRefusals.problem(refused);
        };
    }

    /** Whose member it is shows only once the account is there: an agent may ask right after registering somebody. */
    private void requireOwner(BillOrder order, Access access) {
        if (access.grant() == Grant.ANY
                || access.owns("participant", order.participantId().value())) {
            return;
        }
        Optional<Versioned<Account>> account =
                access.has("agent") ? arriving.await(order.participantId()) : Optional.empty();
        access.requireOwner(
                account.map(found -> found.state().member().dimensions().agentId())
                        .filter(agent -> access.owns("agent", agent))
                        .isPresent());
    }

    /** The answer of the first time, also when it is repeated: the bill as it was issued. */
    private static ResponseEntity<BillView> created(Bill.Issued bill) {
        return ResponseEntity.created(URI.create("/api/v1/bills/" + bill.billId()))
                .body(BillView.of(bill, bill.terms().issuedAt()));
    }
}
