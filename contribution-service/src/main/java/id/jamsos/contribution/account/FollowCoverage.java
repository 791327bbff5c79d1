package id.jamsos.contribution.account;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.schedule.DueWork;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.schedule.Swept;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.Versioned;
import java.time.LocalDate;

/** Publishes the changes of coverage that time brings: every account whose day has come, each by a commit of its own. */
public final class FollowCoverage {

    private final Accounts accounts;
    private final DueWork work;

    public FollowCoverage(Accounts accounts, ProgressRecords records) {
        this.accounts = accounts;
        this.work = new DueWork("follow-coverage", records);
    }

    public Swept run(LocalDate today) {
        return work.run(today.toEpochDay(), accounts::forEachChangingBetween, account -> follow(account, today));
    }

    private boolean follow(ParticipantId participant, LocalDate today) {
        return Attempts.untilFresh(() -> {
            Versioned<Account> loaded = accounts.find(participant).orElseThrow();
            AccountChange change = loaded.state().follow(today);
            if (change.events().isEmpty()) {
                return false;
            }
            accounts.commit(loaded, change);
            return true;
        });
    }
}
