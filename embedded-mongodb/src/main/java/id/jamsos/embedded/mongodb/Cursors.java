package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** The results that somebody has begun to read. Each keeps the pages of its moment until it ends. */
final class Cursors {

    /** MongoDB's time for a cursor that nobody asks. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();

    Cursors(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The first batch, and the cursor for the rest unless there is none or nobody wants it. */
    Document first(OpenCursor cursor, Channel user, int count, boolean single) {
        List<Document> batch = cursor.next(count);
        long id = 0;
        if (!cursor.isEnded() && !single) {
            id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            cursor.keepSnapshot();
            cursor.usedBy(user, nanos.getAsLong());
            open.put(id, cursor);
            if (!user.isActive()) {
                end(id); // whoever closed the connection has not seen it
            }
        }
        return reply(cursor.namespace(), "firstBatch", batch, id);
    }

    Document more(long id, Channel user, int count) {
        OpenCursor cursor = open.get(id);
        if (cursor == null || cursor.isEnded()) {
            throw new CursorNotFoundException(id);
        }
        cursor.usedBy(user, nanos.getAsLong());
        List<Document> batch = cursor.next(count);
        if (cursor.isEnded()) {
            open.remove(id);
        }
        return reply(cursor.namespace(), "nextBatch", batch, cursor.isEnded() ? 0 : id);
    }

    static Document reply(String namespace, String field, List<Document> batch, long id) {
        Document cursor = new Document("id", id).append("ns", namespace).append(field, batch);
        return Replies.ok().append("cursor", cursor);
    }

    Document kill(List<Long> ids) {
        List<Long> killed = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        ids.forEach(id -> (end(id) ? killed : unknown).add(id));
        return Replies.ok()
                .append("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of());
    }

    private boolean end(long id) {
        OpenCursor cursor = open.remove(id);
        if (cursor != null) {
            cursor.end();
        }
        return cursor != null;
    }

    void endThoseOf(Channel user) {
        endIf(cursor -> cursor.isUsedBy(user));
    }

    void endIdle() {
        long now = nanos.getAsLong();
        endIf(cursor -> now - cursor.lastUsedNanos() > IDLE.toNanos());
    }

    void endAll() {
        endIf(cursor -> true);
    }

    private void endIf(Predicate<OpenCursor> condition) {
        open.forEach((id, cursor) -> {
            if (condition.test(cursor)) {
                end(id);
            }
        });
    }

    int size() {
        return open.size();
    }
}
