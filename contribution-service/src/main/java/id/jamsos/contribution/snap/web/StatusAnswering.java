package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.counter.CounterPaymentDecision;
import id.jamsos.contribution.counter.FindPayment;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Service 26: what became of a payment? Asked by its own number, or by that of the inquiry, which is the same number. */
@Component
final class StatusAnswering implements Answering {

    private final FindPayment findPayment;
    private final UsedNumbers numbers;
    private final ShownNames names;

    StatusAnswering(FindPayment findPayment, UsedNumbers numbers, ShownNames names) {
        this.findPayment = findPayment;
        this.numbers = numbers;
        this.names = names;
    }

    @Override
    public SnapOperation operation() {
        return SnapOperation.STATUS;
    }

    @Override
    public SnapAnswer answer(ProvenCall call) {
        CheckedBody body = call.body();
        String requestId = body.find("paymentRequestId")
                .or(() -> body.find("inquiryRequestId"))
                .orElseThrow(() -> body.missing("inquiryRequestId"));
        var account = CalledAccount.of(call, body);
        var _ = numbers.use(call, account.customerNo(), requestId);
        return findPayment
                .handle(call.partner().id(), numbers.keyed(requestId))
                .flatMap(this::data)
                // a number that was guessed right shows nothing of somebody else
                .filter(data -> data.customerNo().equals(account.customerNo()))
                .map(this::found)
                .orElseGet(() -> SnapAnswer.only(SnapCase.TRANSACTION_NOT_FOUND.of(operation())));
    }

    private SnapAnswer found(PaymentData data) {
        ResponseCode code = SnapCase.SUCCESSFUL.of(operation());
        return new SnapAnswer(code, new PaymentAnswering.Body(code.code(), code.message(), data));
    }

    private Optional<PaymentData> data(CounterPaymentDecision decision) {
        return switch (decision) {
            case CounterPaymentDecision.Booked booked ->
                Optional.of(PaymentData.of(booked, names.of(booked.member()))
                        .on(booked.bill().payment().bookedAt()));
            case CounterPaymentDecision.Refused refused ->
                Optional.of(PaymentData.of(refused).on(refused.at()));
            case CounterPaymentDecision.Inconsistent _ -> Optional.empty();
        };
    }
}
