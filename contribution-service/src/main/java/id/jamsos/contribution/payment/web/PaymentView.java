package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.member.Channel;
import java.time.Instant;

/** A booked payment; money in whole rupiah. */
record PaymentView(
        String paymentId,
        String billId,
        String receiptNumber,
        Channel channel,
        String channelReference,
        long amount,
        Instant paidAt) {

    static PaymentView of(Bill.Paid bill) {
        Payment payment = bill.payment();
        return new PaymentView(
                payment.paymentId(),
                bill.billId().value(),
                payment.receiptNumber().value(),
                payment.channel(),
                payment.channelReference(),
                payment.amount().amount(),
                payment.paidAt());
    }
}
