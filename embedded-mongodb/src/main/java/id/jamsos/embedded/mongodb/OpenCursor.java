package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The results of one query in one state of the data, read as far as somebody has asked for them. */
final class OpenCursor {

    private static final int BATCH_BYTES = BsonConstants.MAX_BSON_OBJECT_SIZE;
    private static final int OBJECT_TOO_LARGE = 10334;

    private final String namespace;
    private final Iterator<Document> results;
    private final Snapshot snapshot;
    private final ReentrantLock reading = new ReentrantLock();

    private @Nullable Document held;
    private boolean keepsSnapshot;
    private volatile boolean ended;
    private volatile Channel lastUser;
    private volatile long lastUsedNanos;

    OpenCursor(String namespace, Iterator<Document> results, Snapshot snapshot, Channel user) {
        this.namespace = namespace;
        this.results = results;
        this.snapshot = snapshot;
        this.lastUser = user;
    }

    String namespace() {
        return namespace;
    }

    /** A driver may ask for the rest through another connection; the cursor then ends with that one. */
    boolean isUsedBy(Channel channel) {
        return lastUser.equals(channel);
    }

    void usedBy(Channel channel, long nanos) {
        lastUser = channel;
        lastUsedNanos = nanos;
    }

    long lastUsedNanos() {
        return lastUsedNanos;
    }

    /** To be called by somebody who is inside the snapshot, before others can find the cursor. */
    void keepSnapshot() {
        keepsSnapshot = snapshot.enter();
    }

    boolean isEnded() {
        return ended;
    }

    /** As many documents as fit into a reply; the cursor has ended when there are no more. */
    List<Document> next(int count) {
        reading.lock();
        try {
            List<Document> batch = ended ? List.of() : batch(count);
            if (held == null && !results.hasNext()) {
                ended = true;
            }
            return batch;
        } catch (RuntimeException | Error e) {
            ended = true;
            throw e;
        } finally {
            reading.unlock();
            letGoIfEnded();
        }
    }

    private List<Document> batch(int count) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < count && (held != null || results.hasNext())) {
            Document next = held == null ? results.next() : held;
            held = null;
            long size = BsonSize.of(next);
            if (bytes + size > BATCH_BYTES && !batch.isEmpty()) {
                held = next;
                return batch;
            }
            batch.add(next);
            bytes += size;
        }
        if (batch.size() == 1 && bytes > 2L * BATCH_BYTES) {
            throw new MongoServerError(OBJECT_TOO_LARGE, "BSONObjectTooLarge", "a result is larger than 16 MB");
        }
        return batch;
    }

    /** Waits for nobody: who reads at this moment lets the snapshot go when he has finished. */
    void end() {
        ended = true;
        letGoIfEnded();
    }

    private void letGoIfEnded() {
        if (ended && reading.tryLock()) {
            try {
                if (keepsSnapshot) {
                    keepsSnapshot = false;
                    snapshot.close();
                }
            } finally {
                reading.unlock();
            }
        }
    }
}
