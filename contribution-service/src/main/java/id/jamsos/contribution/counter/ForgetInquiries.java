package id.jamsos.contribution.counter;

import id.jamsos.contribution.schedule.DueWork;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.schedule.Swept;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/** Gives up what inquiries were answered with, once no bill of that time can be paid any more and nobody asks about it. */
public final class ForgetInquiries {

    /** A bill is open for a week at most; the rest is for people who look into a complaint. */
    static final int DAYS_KEPT = 90;

    private final Inquiries inquiries;
    private final DueWork dueWork;

    public ForgetInquiries(Inquiries inquiries, ProgressRecords records) {
        this.inquiries = inquiries;
        this.dueWork = new DueWork("forgetting of inquiries", records);
    }

    /**
     * Gives up the days that are old enough.
     *
     * @param today by the business clock, as the inquiries are
     */
    public Swept run(LocalDate today) {
        return dueWork.runDays(
                today.minusDays(DAYS_KEPT + 1L), day -> inquiries.forget(start(day), start(day.plusDays(1))) > 0);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
