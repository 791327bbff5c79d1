package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Everything that a bill is, apart from what becomes of it; never changes.
 *
 * @param dimensions as they were when the bill was issued
 * @param expiresAt from this moment on the bill cannot be paid
 * @param fingerprint of the body of the command that asked for the bill
 */
public record BillTerms(
        BillId billId,
        ParticipantId participantId,
        Dimensions dimensions,
        BilledMonths billed,
        List<BillLine> lines,
        Instant issuedAt,
        Instant expiresAt,
        String fingerprint) {

    public BillTerms {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A bill has at least one line");
        }
        // the database keeps milliseconds; a bill must read back as it was written
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The only amount that pays the bill. */
    public Rupiah total() {
        return Rupiah.sum(lines.stream().map(BillLine::amount).toList());
    }

    public boolean expiredBy(Instant moment) {
        return !moment.isBefore(expiresAt);
    }

    /** The bill under the n-th billing code to try. */
    public Bill.Issued issuedUnder(int candidate) {
        return new Bill.Issued(this, BillingCode.candidate(billId, candidate));
    }
}
