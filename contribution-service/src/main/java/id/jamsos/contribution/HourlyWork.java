package id.jamsos.contribution;

import id.jamsos.contribution.account.FollowCoverage;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.counter.ForgetInquiries;
import id.jamsos.contribution.snap.ForgetExternalIds;
import id.jamsos.contribution.snap.SnapTimes;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The work that time makes due, each kind by its own clock. */
@Component
final class HourlyWork {

    private final FollowCoverage followCoverage;
    private final ExpireBills expireBills;
    private final ForgetInquiries forgetInquiries;
    private final ForgetExternalIds forgetExternalIds;
    private final BusinessClock clock;
    private final InstantSource wallClock;

    HourlyWork(
            FollowCoverage followCoverage,
            ExpireBills expireBills,
            ForgetInquiries forgetInquiries,
            ForgetExternalIds forgetExternalIds,
            BusinessClock clock,
            @Qualifier("wallClock") InstantSource wallClock) {
        this.followCoverage = followCoverage;
        this.expireBills = expireBills;
        this.forgetInquiries = forgetInquiries;
        this.forgetExternalIds = forgetExternalIds;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    void run() {
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        followCoverage.run(today);
        expireBills.run(now);
        forgetInquiries.run(today);
        forgetExternalIds.run(SnapTimes.day(wallClock.instant()));
    }
}
