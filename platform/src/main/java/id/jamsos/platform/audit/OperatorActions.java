package id.jamsos.platform.audit;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collection {@code operatorActions}. An action writes that it begins before it does anything, and its outcome after:
 * a crash in between leaves a beginning without an outcome, never an action that nobody knows of.
 */
public final class OperatorActions {
    public static final String COLLECTION = "operatorActions";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorActions.class);

    private final MongoCollection<Document> actions;
    private final InstantSource wallClock;

    public OperatorActions(MongoDatabase database, InstantSource wallClock) {
        this.actions = database.getCollection(COLLECTION);
        this.wallClock = wallClock;
    }

    /** Notes that somebody begins, and returns the id of the entry. */
    public String begin(String by, String action, Map<String, String> subject, @Nullable String reason) {
        return append(by, action, subject, reason, OperatorAction.BEGUN, null);
    }

    /** Notes what became of what began. */
    public void end(String begun, String by, String action, Map<String, String> subject, String outcome) {
        append(by, action, subject, null, outcome, begun);
    }

    private String append(
            String by,
            String action,
            Map<String, String> subject,
            @Nullable String reason,
            String outcome,
            @Nullable String of) {
        var id = new ObjectId();
        var what = new TreeMap<>(subject);
        actions.insertOne(new Document("_id", id)
                .append("at", Date.from(wallClock.instant()))
                .append("by", by)
                .append("action", action)
                .append("subject", new Document(what))
                .append("reason", reason)
                .append("outcome", outcome)
                .append("of", of == null ? null : new ObjectId(of)));
        LOG.info("{} by {} of {}: {}", action, by, what, outcome);
        return id.toHexString();
    }

    /** Entries before this one, the newest first; from the newest on where none is named. */
    public List<OperatorAction> before(@Nullable String id, int limit) {
        var found = new ArrayList<OperatorAction>();
        var query = id == null ? new Document() : lt("_id", new ObjectId(id));
        for (Document one : actions.find(query).sort(descending("_id")).limit(limit)) {
            found.add(read(one));
        }
        return found;
    }

    private static OperatorAction read(Document one) {
        var subject = new TreeMap<String, String>();
        one.get("subject", Document.class).forEach((name, value) -> subject.put(name, (String) value));
        ObjectId of = one.getObjectId("of");
        return new OperatorAction(
                one.getObjectId("_id").toHexString(),
                one.getDate("at").toInstant(),
                one.getString("by"),
                one.getString("action"),
                subject,
                one.getString("reason"),
                one.getString("outcome"),
                of == null ? null : of.toHexString());
    }
}
