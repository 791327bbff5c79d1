package id.jamsos.contribution.payment.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills.Position;
import java.time.Instant;

/**
 * The place in a list of paid lines where the next page starts: milliseconds of the booking, the bill, and how many of its lines were
 * shown.
 */
record ContributionCursor(Position bill, int linesShown) {

    static String text(Bill.Paid bill, int linesShown) {
        return bill.payment().bookedAt().toEpochMilli() + "-" + bill.billId() + "-" + linesShown;
    }

    int linesShownOf(Bill.Paid paid) {
        return paid.billId().equals(bill.billId()) ? linesShown : 0;
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ContributionCursor parse(String text) {
        String[] parts = text.split("-", 3);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,15}") || !parts[2].matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("not a cursor");
        }
        var position = new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), new BillId(parts[1]));
        return new ContributionCursor(position, Integer.parseInt(parts[2]));
    }
}
