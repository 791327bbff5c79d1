package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.counter.InquireBill;
import id.jamsos.contribution.counter.Inquiry;
import id.jamsos.contribution.counter.InquiryDecision;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapTimes;
import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.time.BusinessClock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Service 24: what does somebody owe? A refusal has no virtualAccountData, because its mandatory name and amount are not there to be told:
 * nobody is found, or nothing is owed.
 */
@Component
final class InquiryAnswering implements Answering {

    private final InquireBill inquireBill;
    private final UsedNumbers numbers;
    private final ShownNames names;
    private final BlindIndex index;
    private final BusinessClock clock;

    InquiryAnswering(
            InquireBill inquireBill, UsedNumbers numbers, ShownNames names, BlindIndex index, BusinessClock clock) {
        this.inquireBill = inquireBill;
        this.numbers = numbers;
        this.names = names;
        this.index = index;
        this.clock = clock;
    }

    record Body(String responseCode, String responseMessage, Data virtualAccountData) {}

    record Data(
            String inquiryStatus,
            Bilingual inquiryReason,
            String partnerServiceId,
            String customerNo,
            String virtualAccountNo,
            String virtualAccountName,
            String inquiryRequestId,
            Amount totalAmount,
            List<BillDetail> billDetails,
            List<Bilingual> freeTexts,
            String virtualAccountTrxType,
            @Nullable Amount feeAmount,
            Additional additionalInfo) {}

    record Additional(String billingCode, String expiresAt, String fromMonth, int months) {}

    @Override
    public SnapOperation operation() {
        return SnapOperation.INQUIRY;
    }

    @Override
    public SnapAnswer answer(ProvenCall call) {
        CheckedBody body = call.body();
        var account = CalledAccount.of(call, body);
        Inquiry inquiry = inquiry(call, body, account);
        return switch (inquireBill.handle(inquiry, call.partner(), clock.now())) {
            case InquiryDecision.Payable payable -> {
                ResponseCode code = SnapCase.SUCCESSFUL.of(operation());
                Data data = data(
                        payable,
                        account,
                        body.text("inquiryRequestId"),
                        call.partner().terms().fee());
                yield new SnapAnswer(code, new Body(code.code(), code.message(), data));
            }
            case InquiryDecision.Refused(var reason) -> SnapAnswer.only(CounterRefusals.code(reason, operation()));
        };
    }

    private Inquiry inquiry(ProvenCall call, CheckedBody body, CalledAccount account) {
        String requestId = body.text("inquiryRequestId");
        String months = body.find("additionalInfo.months").orElse("");
        String fromMonth = body.find("additionalInfo.fromMonth").orElse("");
        String fingerprint = numbers.use(call, account.customerNo(), requestId, months, fromMonth);
        return new Inquiry(
                numbers.keyed(requestId),
                account.customer(index),
                months.isEmpty() ? null : Integer.valueOf(months),
                fromMonth.isEmpty() ? null : YearMonth.parse(fromMonth),
                fingerprint);
    }

    private Data data(InquiryDecision.Payable payable, CalledAccount account, String requestId, Rupiah fee) {
        Bill.Issued bill = payable.bill();
        BilledMonths billed = bill.terms().billed();
        return new Data(
                "00",
                Bilingual.SUCCESS,
                account.partnerServiceId(),
                account.customerNo(),
                account.virtualAccountNo(),
                names.of(payable.member()),
                requestId,
                Amount.of(bill.terms().total()),
                BillTexts.details(bill),
                List.of(BillTexts.period(bill), BillTexts.payBefore(bill.terms().expiresAt())),
                "C", // closed: in full or not at all
                fee.isZero() ? null : Amount.of(fee),
                new Additional(
                        bill.billingCode().value(),
                        SnapTimes.write(bill.terms().expiresAt()),
                        billed.from().toString(),
                        billed.count()));
    }
}
