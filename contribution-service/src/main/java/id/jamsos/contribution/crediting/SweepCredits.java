package id.jamsos.contribution.crediting;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.Bills;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Credits every paid bill whose credit nobody has confirmed: what a crash, an outage or a full queue left behind. */
public final class SweepCredits {

    private static final Logger LOG = LoggerFactory.getLogger(SweepCredits.class);

    /** Younger ones are on their way through the queue. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    private static final int PAGE = 500;

    /** So many failures mean that something larger is wrong; the next run tries again. */
    private static final int MOST_FAILURES = 10_000;

    private final Bills bills;
    private final CreditBill creditBill;

    public SweepCredits(Bills bills, CreditBill creditBill) {
        this.bills = bills;
        this.creditBill = creditBill;
    }

    /** Returns how many were credited. */
    public int run(Instant now) {
        int credited = 0;
        Set<BillId> failed = new HashSet<>();
        List<BillId> page = nextPage(failed, now);
        while (!page.isEmpty() && failed.size() < MOST_FAILURES) {
            for (BillId bill : page) {
                if (credit(bill, now)) {
                    credited++;
                } else {
                    failed.add(bill);
                }
            }
            page = nextPage(failed, now);
        }
        if (credited > 0) {
            LOG.info("{} payments that were left behind are credited", credited);
        }
        return credited;
    }

    /** What failed in this run stays pending and must not stand in front of the others. */
    private List<BillId> nextPage(Set<BillId> failed, Instant now) {
        return bills.creditPending(now.minus(LEFT_BEHIND), PAGE + failed.size()).stream()
                .filter(bill -> !failed.contains(bill))
                .toList();
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
