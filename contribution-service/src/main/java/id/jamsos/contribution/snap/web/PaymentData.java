package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.counter.CounterPaymentDecision.Booked;
import id.jamsos.contribution.counter.CounterPaymentDecision.Refused;
import id.jamsos.contribution.snap.SnapTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its answer, its status and the report show it; made of stored facts alone.
 *
 * @param referenceNo our receipt number, 15 digits
 * @param transactionDate only in status and report
 */
record PaymentData(
        Bilingual paymentFlagReason,
        String partnerServiceId,
        String customerNo,
        String virtualAccountNo,
        @Nullable String virtualAccountName,
        @Nullable String trxId,
        String paymentRequestId,
        Amount paidAmount,
        @Nullable String paidBills,
        @Nullable Amount totalAmount,
        @Nullable String trxDateTime,
        @Nullable String referenceNo,
        @Nullable String journalNum,
        @Nullable String paymentType,
        @Nullable String flagAdvise,
        String paymentFlagStatus,
        @Nullable List<BillDetail> billDetails,
        @Nullable List<Bilingual> freeTexts,
        @Nullable String transactionDate) {

    /** The bill is paid. */
    static PaymentData of(Booked booked, String name) {
        Bill.Paid bill = booked.bill();
        PaymentEcho echo = PaymentEcho.parse(booked.echo());
        return new PaymentData(
                Bilingual.SUCCESS,
                echo.partnerServiceId(),
                echo.customerNo(),
                echo.virtualAccountNo(),
                name,
                echo.trxId(),
                echo.paymentRequestId(),
                Amount.of(bill.payment().amount()),
                echo.paidBills(),
                Amount.of(bill.terms().total()),
                echo.trxDateTime(),
                bill.payment().receiptNumber().value(),
                echo.journalNum(),
                echo.paymentType(),
                echo.flagAdvise(),
                "00",
                BillTexts.paidDetails(bill),
                List.of(BillTexts.period(bill)),
                null);
    }

    /** Nothing was booked. Whose bill it was is not told to somebody whose payment for it was refused. */
    static PaymentData of(Refused refused) {
        PaymentEcho echo = PaymentEcho.parse(refused.echo());
        return new PaymentData(
                CounterRefusals.reason(refused.reason()),
                echo.partnerServiceId(),
                echo.customerNo(),
                echo.virtualAccountNo(),
                null,
                echo.trxId(),
                echo.paymentRequestId(),
                echo.paidAmount(),
                echo.paidBills(),
                echo.totalAmount(),
                echo.trxDateTime(),
                null,
                echo.journalNum(),
                echo.paymentType(),
                echo.flagAdvise(),
                "01",
                null,
                null,
                null);
    }

    /** The same with the moment at which it was booked or refused. */
    PaymentData on(Instant moment) {
        return new PaymentData(
                paymentFlagReason,
                partnerServiceId,
                customerNo,
                virtualAccountNo,
                virtualAccountName,
                trxId,
                paymentRequestId,
                paidAmount,
                paidBills,
                totalAmount,
                trxDateTime,
                referenceNo,
                journalNum,
                paymentType,
                flagAdvise,
                paymentFlagStatus,
                billDetails,
                freeTexts,
                SnapTimes.write(moment));
    }
}
