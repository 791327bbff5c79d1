package id.jamsos.contribution.billing.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills.Position;
import java.time.Instant;

/** The place in a list of bills where the next page starts: milliseconds of the issue, and the bill. */
final class BillCursor {

    private BillCursor() {}

    static String text(Bill last) {
        return last.terms().issuedAt().toEpochMilli() + "-" + last.billId();
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Position parse(String text) {
        String[] parts = text.split("-", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), new BillId(parts[1]));
    }
}
