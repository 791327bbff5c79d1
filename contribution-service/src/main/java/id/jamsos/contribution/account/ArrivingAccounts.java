package id.jamsos.contribution.account;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Accounts whose registration may still be on its way: whoever asks for one right after registering waits a moment instead of being turned
 * away. An account opened by this replica wakes its waiters at once; one opened by another is seen at the next look.
 */
public final class ArrivingAccounts {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Accounts accounts;
    private final Duration patience;
    private final Map<ParticipantId, CountDownLatch> awaited = new ConcurrentHashMap<>();

    public ArrivingAccounts(Accounts accounts, Duration patience) {
        this.accounts = accounts;
        this.patience = patience;
    }

    /** The account, as soon as it is there; empty when patience ends. */
    public Optional<Versioned<Account>> await(ParticipantId participant) {
        Optional<Versioned<Account>> found = accounts.find(participant);
        long end = System.nanoTime() + patience.toNanos();
        while (found.isEmpty() && System.nanoTime() < end) {
            // registered before looking again: an arrival after the look finds the latch
            CountDownLatch latch = awaited.computeIfAbsent(participant, _ -> new CountDownLatch(1));
            found = accounts.find(participant);
            if (found.isEmpty()) {
                pause(latch, end);
                found = accounts.find(participant);
            }
        }
        awaited.remove(participant);
        return found;
    }

    void arrived(ParticipantId participant) {
        CountDownLatch latch = awaited.get(participant);
        if (latch != null) {
            latch.countDown();
        }
    }

    private static void pause(CountDownLatch latch, long end) {
        long left = Math.min(LOOK_EVERY.toNanos(), end - System.nanoTime());
        try {
            var _ = latch.await(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an account", e);
        }
    }
}
