package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.counter.CounterPayment;
import id.jamsos.contribution.counter.CounterPaymentDecision;
import id.jamsos.contribution.counter.TakePayment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Service 25: a partner took money. flagAdvise changes nothing, because every repetition gets the first answer. A refusal by the counter shows
 * the payment, all of which the partner itself sent; "Inconsistent Request" does not, because the channel would take another payment's data
 * for its own.
 */
@Component
final class PaymentAnswering implements Answering {

    private final TakePayment takePayment;
    private final UsedNumbers numbers;
    private final ShownNames names;
    private final BlindIndex index;
    private final BusinessClock clock;
    private final SnapMetrics metrics;

    PaymentAnswering(
            TakePayment takePayment,
            UsedNumbers numbers,
            ShownNames names,
            BlindIndex index,
            BusinessClock clock,
            SnapMetrics metrics) {
        this.takePayment = takePayment;
        this.numbers = numbers;
        this.names = names;
        this.index = index;
        this.clock = clock;
        this.metrics = metrics;
    }

    record Body(String responseCode, String responseMessage, PaymentData virtualAccountData) {}

    @Override
    public SnapOperation operation() {
        return SnapOperation.PAYMENT;
    }

    @Override
    public SnapAnswer answer(ProvenCall call) {
        CheckedBody body = call.body();
        Instant at = clock.now();
        CounterPayment payment = payment(call, body, at);
        CounterPaymentDecision decision = takePayment.handle(payment, call.partner(), at);
        metrics.count(call.partner(), result(decision, at));
        return switch (decision) {
            case CounterPaymentDecision.Booked booked ->
                shown(SnapCase.SUCCESSFUL.of(operation()), PaymentData.of(booked, names.of(booked.member())));
            case CounterPaymentDecision.Refused refused ->
                shown(CounterRefusals.code(refused.reason(), operation()), PaymentData.of(refused));
            case CounterPaymentDecision.Inconsistent _ ->
                SnapAnswer.only(SnapCase.INCONSISTENT_REQUEST.of(operation()));
        };
    }

    private CounterPayment payment(ProvenCall call, CheckedBody body, Instant at) {
        var account = CalledAccount.of(call, body);
        String requestId = body.text("paymentRequestId");
        Rupiah amount = body.findAmount("paidAmount").orElseThrow();
        String fingerprint =
                numbers.use(call, account.customerNo(), Amount.of(amount).value(), requestId);
        return new CounterPayment(
                numbers.keyed(requestId),
                account.customer(index),
                amount,
                paidAt(call, body, at),
                fingerprint,
                PaymentEcho.of(account, body).toString(),
                new PartnerReference(
                        requestId,
                        account.customerNo(),
                        body.find("referenceNo").orElse(null)));
    }

    /**
     * By the business clock, as long before the request as the partner says that it was by its own: in a sandbox the two are days apart. A
     * moment that has not come yet is the partner's clock being ahead.
     */
    private static Instant paidAt(ProvenCall call, CheckedBody body, Instant at) {
        return body.findMoment("trxDateTime")
                .map(taken -> Duration.between(taken, call.call().receivedAt()))
                .filter(Duration::isPositive)
                .map(at::minus)
                .orElse(at);
    }

    private static SnapAnswer shown(ResponseCode code, PaymentData data) {
        return new SnapAnswer(code, new Body(code.code(), code.message(), data));
    }

    /** A booking bears the moment of the request that it was made for, so an older one answers a repetition. */
    private static String result(CounterPaymentDecision decision, Instant at) {
        return switch (decision) {
            case CounterPaymentDecision.Booked booked ->
                booked.bill().payment().bookedAt().equals(at.truncatedTo(ChronoUnit.MILLIS)) ? "booked" : "repeated";
            case CounterPaymentDecision.Refused refused -> CounterRefusals.result(refused.reason());
            case CounterPaymentDecision.Inconsistent _ -> "inconsistent";
        };
    }
}
