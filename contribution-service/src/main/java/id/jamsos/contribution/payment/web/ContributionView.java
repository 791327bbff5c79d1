package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** What was paid for one programme in one month. */
record ContributionView(
        YearMonth month,
        Segment segment,
        Programme programme,
        long amount,
        String billId,
        String paymentId,
        Instant paidAt,
        Channel channel,
        Payer payer) {

    /** The lines of a bill, the latest month first. */
    static List<ContributionView> of(Bill.Paid bill) {
        return bill.terms().lines().stream()
                .sorted(Comparator.comparing(BillLine::month).reversed().thenComparing(BillLine::programme))
                .map(line -> of(bill, line))
                .toList();
    }

    private static ContributionView of(Bill.Paid bill, BillLine line) {
        return new ContributionView(
                line.month(),
                bill.terms().dimensions().segment(),
                line.programme(),
                line.amount().amount(),
                bill.billId().value(),
                bill.payment().paymentId(),
                bill.payment().paidAt(),
                bill.payment().channel(),
                bill.terms().dimensions().payer());
    }
}
