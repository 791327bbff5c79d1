package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread makes all changes, one after the other, and writes those that were waiting to the file together; nobody
 * waits for somebody to come. A change is answered when the write is done, also one that changed nothing or was refused:
 * it may have seen what others had not committed yet.
 *
 * <p>Readers look at the last commit. They wait for nobody, and nothing that they see can be lost.
 */
final class GroupCommit implements AutoCloseable {

    /** MongoDB's code for a server that goes away; drivers and services take the outcome of the write as unknown. */
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    /** Nobody of a group is answered before its last one has made his change. */
    private static final int LARGEST_GROUP = 500;

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Durable storage;
    private final BlockingQueue<Change<?>> waiting = new LinkedBlockingQueue<>();
    private final Change<Boolean> end = new Change<>(() -> true);
    private final Object entrance = new Object();
    private final Thread writer;
    private boolean closed;
    private volatile @Nullable Throwable broken;
    private volatile Snapshot latest;

    GroupCommit(Durable storage) {
        this.storage = storage;
        this.latest = storage.snapshot();
        this.writer =
                Thread.ofPlatform().name("embedded-mongodb-writer").daemon().start(this::work);
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

    /** The answer comes on the thread that makes the changes, so whoever is told must not keep it. */
    <T> CompletableFuture<T> submit(Supplier<T> change) {
        Change<T> mine = new Change<>(change);
        synchronized (entrance) {
            if (closed) {
                return CompletableFuture.failedFuture(refusal(new IllegalStateException("it is closed")));
            }
            waiting.add(mine);
        }
        return mine.answer;
    }

    <T> T write(Supplier<T> change) {
        try {
            return submit(change).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void work() {
        Change<?> next = take();
        while (next != end) {
            List<Change<?>> group = new ArrayList<>();
            while (next != null && next != end && group.size() < LARGEST_GROUP) {
                make(next);
                group.add(next);
                next = waiting.poll();
            }
            commit();
            group.forEach(this::answer);
            if (next == null) {
                next = take();
            }
        }
    }

    private Change<?> take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            breakBecauseOf(e);
            return end;
        }
    }

    /** After a refusal the documents before it stay, as in MongoDB. Of a change that fails otherwise nothing is kept. */
    private void make(Change<?> change) {
        if (broken != null) {
            return;
        }
        try {
            storage.begin();
            makeOrUndo(change);
        } catch (RuntimeException | Error e) {
            breakBecauseOf(e);
        }
    }

    private void makeOrUndo(Change<?> change) {
        try {
            change.make();
        } catch (MongoServerException e) {
            change.failure = e;
            storage.undoHalfDocument();
        } catch (RuntimeException e) {
            change.failure = e;
            storage.undo();
        }
    }

    private void commit() {
        if (broken != null) {
            return;
        }
        try {
            if (storage.commit()) {
                Snapshot previous = latest;
                latest = storage.snapshot();
                previous.close();
            }
        } catch (RuntimeException | Error e) {
            breakBecauseOf(e);
        }
    }

    private void answer(Change<?> change) {
        Throwable cause = broken;
        if (cause == null) {
            change.answer();
        } else {
            change.answer.completeExceptionally(refusal(cause));
        }
    }

    /** Nothing is written any more: what is in the file is whole, what is in memory may not be. */
    void breakBecauseOf(Throwable cause) {
        if (broken == null) {
            broken = cause; // first, because a full memory may have no room for the log either
            log.error("The data cannot be written; every further write is refused until the next start", cause);
        }
    }

    private static MongoServerError refusal(Throwable cause) {
        return new MongoServerError(
                SHUTDOWN_IN_PROGRESS,
                "ShutdownInProgress",
                "The embedded database cannot write its data any more and must be started again: " + cause);
    }

    /** Lets those who write finish, and nobody after them. What a failure left half made is not written now either. */
    @Override
    public void close() {
        synchronized (entrance) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(end);
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            breakBecauseOf(e);
            Thread.currentThread().interrupt();
        }
        latest.close();
        if (broken == null) {
            storage.close();
        } else {
            storage.abandon();
        }
    }

    /** What somebody wants to change, and what it gave or threw until the commit. */
    private static final class Change<T> {

        private final Supplier<T> change;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T value;
        private @Nullable Throwable failure;

        Change(Supplier<T> change) {
            this.change = change;
        }

        void make() {
            value = change.get();
        }

        void answer() {
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failure);
            }
        }
    }
}
