package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.payment.PaymentReport;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST payments}, as it came.
 *
 * @param amount in whole rupiah, the total of the bill
 * @param channelReference the channel's own number of the payment, 1 to 64 visible ASCII characters
 * @param paidAt when the channel took the money, with an offset
 */
record PaymentRequest(
        @Nullable String billId,
        @Nullable Long amount,
        @Schema(implementation = Channel.class) @Nullable String channel,
        @Nullable String channelReference,

        @Schema(example = "2026-11-20T10:15:00+07:00") @Nullable
        String paidAt) {

    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");

    /** The largest integer that every JSON reader keeps exact. */
    private static final long MOST = (1L << 53) - 1;

    /**
     * The report that the body is.
     *
     * @throws id.jamsos.platform.problem.ProblemException 400 naming every wrong field
     */
    PaymentReport toReport(CommandIdentity identity) {
        var errors = new FieldErrors();
        var bill = errors.parse("billId", billId, BillId::new, "bill-id");
        var paid = errors.integer("amount", amount, 1, MOST);
        var through = errors.oneOf("channel", channel, Channel.class);
        var reference = errors.matching("channelReference", channelReference, REFERENCE, "reference");
        var at =
                errors.parse("paidAt", paidAt, text -> ZonedDateTime.parse(text).toInstant(), "moment");
        errors.throwIfAny();
        return new PaymentReport(
                identity,
                bill.orElseThrow(),
                Rupiah.of(paid.orElseThrow()),
                through.orElseThrow(),
                reference.orElseThrow(),
                at.orElseThrow());
    }
}
