package id.jamsos.contribution.snap.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.snap.ExternalIds;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Collection {@code snap_external_ids}: one document for each number, which nobody changes. Inserting it decides who was first, so an insert
 * whose answer was lost is simply found by the repetition.
 */
@Component
final class MongoExternalIds implements ExternalIds {

    private static final String ID = "_id";
    private static final String DAY = "day";
    private static final String FINGERPRINT = "fingerprint";

    private final MongoCollection<Document> used;

    MongoExternalIds(MongoDatabase database) {
        this.used = database.getCollection("snap_external_ids");
        used.createIndex(Indexes.ascending(DAY));
    }

    @Override
    public Use use(PartnerId partner, LocalDate day, String externalId, String fingerprint) {
        String id = partner + "/" + day + "/" + externalId;
        try {
            used.insertOne(new Document(ID, id).append(DAY, day.toString()).append(FINGERPRINT, fingerprint));
            return Use.FRESH;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return repeated(id, fingerprint);
        }
    }

    @Override
    public long forget(LocalDate day) {
        return used.deleteMany(eq(DAY, day.toString())).getDeletedCount();
    }

    private Use repeated(String id, String fingerprint) {
        Document first = used.find(eq(ID, id)).first();
        boolean same = first != null && fingerprint.equals(first.getString(FINGERPRINT));
        return same ? Use.REPEATED : Use.OTHER;
    }
}
