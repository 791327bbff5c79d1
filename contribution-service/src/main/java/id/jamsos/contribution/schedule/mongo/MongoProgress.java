package id.jamsos.contribution.schedule.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import id.jamsos.contribution.schedule.Progress;
import id.jamsos.contribution.schedule.ProgressRecords;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collection {@code progress}. Replicas may overwrite each other: an older value only means looking again. */
@Component
final class MongoProgress implements ProgressRecords {

    private final MongoCollection<Document> records;

    MongoProgress(MongoDatabase database) {
        this.records = database.getCollection("progress");
    }

    @Override
    public Optional<Progress> find(String work) {
        return Optional.ofNullable(records.find(eq("_id", work)).first())
                .map(found -> new Progress(found.getLong("before"), found.getLong("last")));
    }

    @Override
    public void save(String work, Progress progress) {
        Document document =
                new Document("_id", work).append("before", progress.before()).append("last", progress.last());
        records.replaceOne(eq("_id", work), document, new ReplaceOptions().upsert(true));
    }
}
