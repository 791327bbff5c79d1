package id.jamsos.contribution.account;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The payment of a bill as the account takes it in.
 *
 * @param channel where it was paid
 * @param paidAt when the payer paid, by the channel's account
 */
public record Credit(
        BillId billId,
        String paymentId,
        Rupiah amount,
        Instant paidAt,
        Channel channel,
        Payer payer,
        List<Line> lines) {

    public Credit {
        lines = List.copyOf(lines);
        if (!Rupiah.sum(lines.stream().map(Line::amount).toList()).equals(amount)) {
            throw new IllegalArgumentException("The lines of a credit must add up to its amount, bill " + billId);
        }
    }

    /** What was paid for one programme in one month. */
    public record Line(YearMonth month, Programme programme, Rupiah base, Rupiah amount) {}
}
