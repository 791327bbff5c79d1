package id.jamsos.contribution.bill;

import id.jamsos.contribution.schedule.DueWork;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.schedule.Swept;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;

/** Publishes that bills have expired. A bill cannot be paid from its last moment on, whether this has come by or not. */
public final class ExpireBills {

    private static final long SECONDS_OF_HOUR = 3_600;

    private final Bills bills;
    private final DueWork work;

    public ExpireBills(Bills bills, ProgressRecords records) {
        this.bills = bills;
        this.work = new DueWork("expire-bills", records);
    }

    /** The bucket of a moment: hours since the epoch. */
    public static long epochHour(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_HOUR);
    }

    public Swept run(Instant now) {
        return work.run(epochHour(now), bills::forEachExpiringBetween, bill -> expire(bill, now));
    }

    private boolean expire(BillId id, Instant now) {
        return Attempts.untilFresh(() -> {
            Versioned<Bill> loaded = bills.find(id).orElseThrow();
            if (!(loaded.state() instanceof Bill.Issued issued)
                    || !issued.terms().expiredBy(now)) {
                return false;
            }
            bills.commit(loaded, issued.expire(now));
            return true;
        });
    }
}
