package id.jamsos.contribution.partner.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.jamsos.contribution.partner.LastHeard;
import id.jamsos.contribution.partner.PartnerActivity;
import id.jamsos.contribution.partner.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collection {@code partner_activity}, written beside the requests and seldom: a busy partner must not make one document hot. */
@Component
final class MongoPartnerActivity implements PartnerActivity, LastHeard {

    private static final Logger LOG = LoggerFactory.getLogger(MongoPartnerActivity.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(30);
    private static final String LAST_HEARD = "lastHeard";

    private final MongoCollection<Document> activity;
    private final Map<PartnerId, Instant> written = new ConcurrentHashMap<>();

    MongoPartnerActivity(MongoDatabase database) {
        this.activity = database.getCollection("partner_activity");
    }

    @Override
    public void heardFrom(PartnerId partner, Instant wallNow) {
        // only the caller whose own moment stays in the map writes
        if (isDue(written.get(partner), wallNow)
                && wallNow.equals(written.compute(partner, (_, last) -> isDue(last, wallNow) ? wallNow : last))) {
            Thread.ofVirtual().name("partner-activity").start(() -> write(partner, wallNow));
        }
    }

    private static boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || !now.isBefore(last.plus(BETWEEN_WRITES));
    }

    private void write(PartnerId partner, Instant heard) {
        try {
            activity.updateOne(
                    eq(PartnerDocuments.ID, partner.value()),
                    Updates.max(LAST_HEARD, Date.from(heard)),
                    new UpdateOptions().upsert(true));
        } catch (MongoException | IllegalStateException e) {
            // the next request tries again; an illegal state is the client being closed
            written.remove(partner, heard);
            LOG.debug("That {} was heard is not written down: {}", partner, e.toString());
        }
    }

    @Override
    public Map<PartnerId, Instant> all() {
        var heard = new HashMap<PartnerId, Instant>();
        for (Document one : activity.find()) {
            heard.put(
                    new PartnerId(one.getString(PartnerDocuments.ID)),
                    one.getDate(LAST_HEARD).toInstant());
        }
        return heard;
    }
}
