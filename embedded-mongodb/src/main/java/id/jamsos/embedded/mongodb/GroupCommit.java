package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writers change the data one after the other and share the write to the file. The first of a group goes to the end of
 * the queue before it commits, so everybody who was waiting is in the group; nobody waits for somebody to come. A writer
 * gets its answer when the commit is done, also one that changed nothing or was refused: it may have seen what others had
 * not committed yet.
 *
 * <p>Readers look at the last commit. They wait for nobody, and nothing that they see can be lost.
 */
final class GroupCommit implements AutoCloseable {

    /** MongoDB's code for a server that goes away; drivers and services take the outcome of the write as unknown. */
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Durable storage;

    /** Fair: whoever waits for it before the commit changes the data before the commit. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private @Nullable CompletableFuture<Void> open;
    private @Nullable Throwable broken;
    private volatile Snapshot latest;

    GroupCommit(Durable storage) {
        this.storage = storage;
        this.latest = storage.snapshot();
    }

    /** The data of the last commit; to be closed after reading. */
    Snapshot read() {
        while (true) {
            Snapshot snapshot = latest;
            if (snapshot.enter()) {
                return snapshot;
            }
        }
    }

    <T> T write(Supplier<T> change) {
        CompletableFuture<Void> group;
        boolean first;
        Outcome<T> outcome;
        writing.lock();
        try {
            refuseIfBroken();
            first = open == null;
            group = first ? new CompletableFuture<>() : Objects.requireNonNull(open);
            open = group;
            outcome = changed(change);
        } finally {
            writing.unlock();
        }
        if (first) {
            commit(group);
        }
        await(group);
        return outcome.get();
    }

    /** An error, such as a full memory, may have left a change half made: nobody commits it, and nobody waits for it. */
    private <T> Outcome<T> changed(Supplier<T> change) {
        try {
            return Outcome.of(change);
        } catch (Error e) {
            breakBecauseOf(e);
            return new Outcome<>(null, refusal(e));
        }
    }

    private void commit(CompletableFuture<Void> group) {
        writing.lock();
        try {
            open = null;
            refuseIfBroken();
            if (storage.commit()) {
                Snapshot previous = latest;
                latest = storage.snapshot();
                previous.close();
            }
            group.complete(null);
        } catch (RuntimeException | Error e) {
            breakBecauseOf(e);
            group.completeExceptionally(e);
        } finally {
            writing.unlock();
        }
    }

    private void breakBecauseOf(Throwable cause) {
        if (broken == null) {
            broken = cause; // first, because a full memory may have no room for the log either
            log.error("The data cannot be written; every further write is refused until the next start", cause);
        }
    }

    private static void await(CompletableFuture<Void> group) {
        try {
            group.join();
        } catch (CompletionException e) {
            throw refusal(e.getCause());
        }
    }

    private void refuseIfBroken() {
        if (broken != null) {
            throw refusal(broken);
        }
    }

    private static MongoServerError refusal(@Nullable Throwable cause) {
        return new MongoServerError(
                SHUTDOWN_IN_PROGRESS,
                "ShutdownInProgress",
                "The embedded database cannot write its data any more and must be started again: " + cause);
    }

    /** Lets those who write finish, and nobody after them. What a failure left half made is not written now either. */
    @Override
    public void close() {
        writing.lock();
        try {
            latest.close();
            if (broken == null) {
                broken = new IllegalStateException("it is closed");
                storage.close();
            } else {
                storage.abandon();
            }
        } finally {
            writing.unlock();
        }
    }

    /** What a change gave or threw, kept until the commit. */
    private record Outcome<T>(@Nullable T value, @Nullable RuntimeException failure) {

        static <T> Outcome<T> of(Supplier<T> change) {
            try {
                return new Outcome<>(change.get(), null);
            } catch (RuntimeException e) {
                return new Outcome<>(null, e);
            }
        }

        T get() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(value);
        }
    }
}
