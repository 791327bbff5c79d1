package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.jamsos.reporting.count.Batch.Stream;
import id.jamsos.reporting.count.Progress;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per partition. */
@Component
final class MongoProgress implements Progress {
    private final MongoCollection<Document> progress;

    MongoProgress(MongoDatabase database) {
        this.progress = database.getCollection("progress");
    }

    @Override
    public void counted(Stream stream, Instant eventTime) {
        progress.updateOne(
                eq("_id", stream.topic() + "/" + stream.partition()),
                Updates.combine(
                        Updates.setOnInsert("topic", stream.topic()),
                        Updates.setOnInsert("partition", stream.partition()),
                        Updates.max("eventTime", Date.from(eventTime))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Map<Stream, Instant> lastCounted() {
        var last = new HashMap<Stream, Instant>();
        for (Document partition : progress.find()) {
            last.put(
                    new Stream(partition.getString("topic"), partition.getInteger("partition")),
                    partition.getDate("eventTime").toInstant());
        }
        return last;
    }
}
