package id.jamsos.contribution.billing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.rates.SourceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as the API shows it; money in whole rupiah.
 *
 * @param payment null until it is paid
 * @param replacedBy the bill that was to take its place; left out unless it is cancelled
 */
record BillView(
        String billId,
        String participantId,
        String billingCode,
        Status status,
        long total,
        List<BilledLine> lines,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable PaymentOfBill payment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replacedBy) {

    enum Status {
        ISSUED,
        PAID,
        EXPIRED,
        CANCELLED;

        /** A bill is past being paid from its last moment on, also before anybody came by to write that down. */
        static Status of(Bill bill, Instant now) {
            return switch (bill) {
                case Bill.Issued issued -> issued.terms().expiredBy(now) ? EXPIRED : ISSUED;
                case Bill.Paid _ -> PAID;
                case Bill.Expired _ -> EXPIRED;
                case Bill.Cancelled _ -> CANCELLED;
            };
        }
    }

    static BillView of(Bill bill, Instant now) {
        BillId successor = bill instanceof Bill.Cancelled cancelled ? cancelled.replacedBy() : null;
        return new BillView(
                bill.billId().value(),
                bill.participantId().value(),
                bill.billingCode().value(),
                Status.of(bill, now),
                bill.terms().total().amount(),
                bill.terms().lines().stream().map(BilledLine::of).toList(),
                bill.terms().issuedAt(),
                bill.terms().expiresAt(),
                bill instanceof Bill.Paid paid ? PaymentOfBill.of(paid.payment()) : null,
                successor == null ? null : successor.value());
    }

    /**
     * One month of one programme.
     *
     * @param rate in percent; left out where the amount is the same for everybody
     */
    record BilledLine(
            YearMonth month,
            Programme programme,
            Side side,
            long base,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal rate,

            long gross,
            long relief,
            long amount,
            String ruleId,
            String legalSource,
            SourceStatus sourceStatus) {

        static BilledLine of(BillLine line) {
            return new BilledLine(
                    line.month(),
                    line.programme(),
                    line.side(),
                    line.base().amount(),
                    line.rate() == null ? null : line.rate().toDecimal(),
                    line.gross().amount(),
                    line.relief().amount(),
                    line.amount().amount(),
                    line.ruleId(),
                    line.legalSource(),
                    line.sourceStatus());
        }
    }

    record PaymentOfBill(
            String paymentId,
            String receiptNumber,
            Channel channel,
            String channelReference,
            long amount,
            Instant paidAt) {

        static PaymentOfBill of(Payment payment) {
            return new PaymentOfBill(
                    payment.paymentId(),
                    payment.receiptNumber().value(),
                    payment.channel(),
                    payment.channelReference(),
                    payment.amount().amount(),
                    payment.paidAt());
        }
    }
}
