package id.jamsos.contribution.snap;

import id.jamsos.contribution.schedule.DueWork;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.schedule.Swept;
import java.time.LocalDate;

/** Gives up the numbers of requests once nobody can repeat them: X-TIMESTAMP of such a day is refused long since. */
public final class ForgetExternalIds {

    /** For how many days they are kept, so that somebody asked about a conflict can look. */
    private static final int DAYS_KEPT = 3;

    private final ExternalIds externalIds;
    private final DueWork dueWork;

    public ForgetExternalIds(ExternalIds externalIds, ProgressRecords records) {
        this.externalIds = externalIds;
        this.dueWork = new DueWork("forgetting of external ids", records);
    }

    /**
     * Gives up the days that are old enough.
     *
     * @param today by the wall clock, as the days are
     */
    public Swept run(LocalDate today) {
        return dueWork.runDays(today.minusDays(DAYS_KEPT + 1L), day -> externalIds.forget(day) > 0);
    }
}
