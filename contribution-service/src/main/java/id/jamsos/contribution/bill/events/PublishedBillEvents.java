package id.jamsos.contribution.bill.events;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillEvents;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.OutgoingEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bill events as event-contracts describes them. */
@Component
final class PublishedBillEvents implements BillEvents {

    private static final String SCHEMAS = "urn:jamsos:schema:contribution/";

    @Override
    public OutgoingEvent outgoing(Bill entered) {
        return switch (entered) {
            case Bill.Issued bill -> event("BillIssued", "bill-issued.v1", BillIssued.of(bill));
            case Bill.Paid bill -> event("ContributionPaid", "contribution-paid.v1", ContributionPaid.of(bill));
            case Bill.Expired bill -> event("BillExpired", "bill-expired.v1", BillExpired.of(bill));
            case Bill.Cancelled bill -> event("BillCancelled", "bill-cancelled.v1", BillCancelled.of(bill));
        };
    }

    private static OutgoingEvent event(String type, String schema, Object data) {
        return new OutgoingEvent(type, SCHEMAS + schema, EventJson.write(data));
    }

    private record BillIssued(
            String billId,
            String participantId,
            String billingCode,
            Segment segment,
            Set<Programme> programmes,
            YearMonth fromMonth,
            int months,
            long total,
            Instant issuedAt,
            Instant expiresAt,
            String branch,
            String regionCode,
            Channel channel,
            @Nullable String agentId,
            Payer payer) {

        static BillIssued of(Bill.Issued bill) {
            BillTerms terms = bill.terms();
            Dimensions counted = terms.dimensions();
            return new BillIssued(
                    terms.billId().value(),
                    terms.participantId().value(),
                    bill.billingCode().value(),
                    counted.segment(),
                    terms.billed().programmes(),
                    terms.billed().from(),
                    terms.billed().count(),
                    terms.total().amount(),
                    terms.issuedAt(),
                    terms.expiresAt(),
                    counted.branch(),
                    counted.regionCode(),
                    counted.channel(),
                    counted.agentId(),
                    counted.payer());
        }
    }

    private record ContributionPaid(
            String billId,
            String participantId,
            String paymentId,
            String receiptNumber,
            long amount,
            Instant paidAt,
            Channel channel,
            String channelReference,
            Segment segment,
            String branch,
            String regionCode,
            @Nullable String agentId,
            Payer payer,
            List<Line> lines) {

        static ContributionPaid of(Bill.Paid bill) {
            Dimensions counted = bill.terms().dimensions();
            Payment payment = bill.payment();
            return new ContributionPaid(
                    bill.billId().value(),
                    bill.participantId().value(),
                    payment.paymentId(),
                    payment.receiptNumber().value(),
                    payment.amount().amount(),
                    payment.paidAt(),
                    payment.channel(),
                    payment.channelReference(),
                    counted.segment(),
                    counted.branch(),
                    counted.regionCode(),
                    counted.agentId(),
                    counted.payer(),
                    bill.terms().lines().stream().map(Line::of).toList());
        }
    }

    private record Line(
            YearMonth month,
            Programme programme,
            Side side,
            long base,
            long gross,
            long relief,
            long amount,
            String ruleId) {

        static Line of(BillLine line) {
            return new Line(
                    line.month(),
                    line.programme(),
                    line.side(),
                    line.base().amount(),
                    line.gross().amount(),
                    line.relief().amount(),
                    line.amount().amount(),
                    line.ruleId());
        }
    }

    private record BillExpired(
            String billId,
            String participantId,
            Instant expiredAt,
            Segment segment,
            String branch,
            String regionCode,
            Channel channel,
            @Nullable String agentId,
            Payer payer,
            long total) {

        static BillExpired of(Bill.Expired bill) {
            Dimensions counted = bill.terms().dimensions();
            return new BillExpired(
                    bill.billId().value(),
                    bill.participantId().value(),
                    bill.expiredAt(),
                    counted.segment(),
                    counted.branch(),
                    counted.regionCode(),
                    counted.channel(),
                    counted.agentId(),
                    counted.payer(),
                    bill.terms().total().amount());
        }
    }

    private record BillCancelled(
            String billId,
            String participantId,
            Instant cancelledAt,
            @Nullable String replacedBy,
            Segment segment,
            String branch,
            String regionCode,
            Channel channel,
            @Nullable String agentId,
            Payer payer,
            long total) {

        static BillCancelled of(Bill.Cancelled bill) {
            Dimensions counted = bill.terms().dimensions();
            BillId replacedBy = bill.replacedBy();
            return new BillCancelled(
                    bill.billId().value(),
                    bill.participantId().value(),
                    bill.cancelledAt(),
                    replacedBy == null ? null : replacedBy.value(),
                    counted.segment(),
                    counted.branch(),
                    counted.regionCode(),
                    counted.channel(),
                    counted.agentId(),
                    counted.payer(),
                    bill.terms().total().amount());
        }
    }
}
