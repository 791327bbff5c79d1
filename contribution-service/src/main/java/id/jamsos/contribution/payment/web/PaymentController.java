package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.payment.PaymentDecision;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.contribution.payment.RecordPayment;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.time.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PaymentController {

    private final RecordPayment recordPayment;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    PaymentController(RecordPayment recordPayment, BusinessClock clock, MeterRegistry metrics) {
        this.recordPayment = recordPayment;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Operation(summary = "A channel reports that it took the money for a bill; it is booked once whatever is repeated")
    @PostMapping("/api/v1/payments")
    ResponseEntity<PaymentView> pay(
            @RequestBody PaymentRequest request,
            @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            schema = @Schema(type = "string"))
                    CommandIdentity command,
            @Parameter(hidden = true) Access access) {
        PaymentReport report = request.toReport(command);
        requireOwnChannel(report.channel(), access);
        PaymentDecision decision = recordPayment.handle(report, clock.now());
        return switch (decision) {
            case PaymentDecision.Booked(Bill.Paid bill) -> {
                count(report.channel(), "booked");
                yield created(bill);
            }
            case PaymentDecision.Repeated(Bill.Paid bill) -> {
                count(report.channel(), "repeated");
                yield created(bill);
            }
            case PaymentDecision.Refused refused -> {
                ProblemException problem = PaymentRefusals.problem(refused);
                count(report.channel(), problem.slug());
                throw problem;
            }
        };
    }

    /** A channel reports its own payments, a cashier those of the branch counter. */
    private static void requireOwnChannel(Channel channel, Access access) {
        access.requireOwner(
                access.owns("channel", channel.name()) || (access.has("cashier") && channel == Channel.BRANCH));
    }

    private static ResponseEntity<PaymentView> created(Bill.Paid bill) {
        return ResponseEntity.created(URI.create("/api/v1/bills/" + bill.billId()))
                .body(PaymentView.of(bill));
    }

    private void count(Channel channel, String result) {
        metrics.counter("jamsos.payments", "channel", channel.name(), "result", result)
                .increment();
    }
}
