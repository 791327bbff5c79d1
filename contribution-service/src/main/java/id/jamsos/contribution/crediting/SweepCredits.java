package id.jamsos.contribution.crediting;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Credits every paid bill whose credit nobody has confirmed: what a crash, an outage or a full queue left behind. */
public final class SweepCredits {

    private static final Logger LOG = LoggerFactory.getLogger(SweepCredits.class);

    /** Younger ones are on their way through the queue. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    private static final int PAGE = 500;

    private final Bills bills;
    private final CreditBill creditBill;

    public SweepCredits(Bills bills, CreditBill creditBill) {
        this.bills = bills;
        this.creditBill = creditBill;
    }

    /** Returns how many were credited. */
    public int run(Instant now) {
        int credited = 0;
        List<BillId> page;
        int creditedOfPage;
        do {
            page = bills.creditPending(now.minus(LEFT_BEHIND), PAGE);
            creditedOfPage =
                    (int) page.stream().filter(bill -> credit(bill, now)).count();
            credited += creditedOfPage;
        } while (page.size() == PAGE && creditedOfPage > 0);
        if (credited > 0) {
            LOG.info("{} payments that were left behind are credited", credited);
        }
        return credited;
    }

    private boolean credit(BillId bill, Instant now) {
        try {
            creditBill.handle(bill, now);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Bill {} is paid but cannot be credited", bill, e);
            return false;
        }
    }
}
