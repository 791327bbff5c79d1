package id.jamsos.platform.consume;

import id.jamsos.platform.audit.OperatorActions;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries out the releases of the partitions that this consumer owns, on the consumer's own thread between two batches:
 * so nothing of a key can arrive while its last parked record is applied, and the next batch finds the key free.
 *
 * <p>A crash or a rebalance at any point leaves the order and the records that are not yet applied; the next owner goes
 * on with the first of them. A record that was applied and not yet taken out is recognised by the watermark.
 */
final class ReleasedKeys {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Records of one pass: the batch that waits behind it must not be held up for long. */
    private static final int MOST_AT_ONCE = 250;

    private final ParkedKeys keys;
    private final ParkedRecords parked;
    private final Releases releases;
    private final OperatorActions actions;
    private final Application application;
    private long nextLook = System.nanoTime();

    ReleasedKeys(
            ParkedKeys keys,
            ParkedRecords parked,
            Releases releases,
            OperatorActions actions,
            Application application) {
        this.keys = keys;
        this.parked = parked;
        this.releases = releases;
        this.actions = actions;
        this.application = application;
    }

    /** Does what is ordered and due; trouble that passes is thrown, and the rest stays ordered. */
    void drain() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        int left = MOST_AT_ONCE;
        for (Release release : releases.waiting(keys.stream(), keys.owned())) {
            left = drain(release, left);
            if (left == 0) {
                break;
            }
        }
        nextLook = System.nanoTime() + (left == 0 ? 0 : LOOK_EVERY.toNanos());
    }

    /** Applies at most so many, and returns how many more may be applied; none when the release has not come to its end. */
    private int drain(Release release, int most) {
        int applied = 0;
        try {
            while (applied < most) {
                Optional<ParkedRecord> next = parked.next(release.stream(), release.key());
                if (next.isEmpty()) {
                    end(release, "RELEASED " + (release.drained() + applied));
                    return most - applied;
                }
                if (parked.beginDraining(next.get())) {
                    if (!apply(release, next.get(), release.drained() + applied)) {
                        return most - applied;
                    }
                    applied++;
                }
            }
            return 0;
        } finally {
            releases.drained(release, applied);
        }
    }

    private boolean apply(Release release, ParkedRecord next, long before) {
        var found = ParkedDocuments.found(next);
        if (keys.countsForNothing(found)) {
            parked.applied(next);
            return true;
        }
        var outcome = application.apply(found);
        if (outcome.unapplied() == null) {
            parked.applied(next);
            return true;
        }
        parked.failedAgain(next, outcome.unapplied(), outcome.failure());
        String why = outcome.failure() == null ? "" : " " + ParkedRecords.describe(outcome.failure());
        end(release, "STOPPED after %d at offset %d: %s%s".formatted(before, next.offset(), outcome.unapplied(), why));
        return false;
    }

    private void end(Release release, String outcome) {
        keys.lookAgain(release.key());
        if (releases.end(release)) {
            actions.end(
                    release.action(),
                    release.stream().group(),
                    "release-key",
                    release.stream().subject(release.key()),
                    outcome);
        }
    }
}
