package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.jamsos.reporting.count.AccountMemories;
import id.jamsos.reporting.count.AccountMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per account, {@code _id} = participant id. */
@Component
final class MongoAccountMemories implements AccountMemories {
    private final MongoCollection<Document> memories;

    MongoAccountMemories(MongoDatabase database) {
        this.memories = database.getCollection("accountMemories");
    }

    @Override
    public Map<String, AccountMemory> find(Set<String> accounts) {
        var found = new HashMap<String, AccountMemory>();
        for (Document memory : memories.find(in("_id", accounts))) {
            found.put(memory.getString("_id"), AccountMemoryDocuments.read(memory));
        }
        return found;
    }

    @Override
    public boolean save(Collection<AccountMemory> changed) {
        return BulkWrites.allWritten(
                memories, changed.stream().map(MongoAccountMemories::write).toList());
    }

    private static WriteModel<Document> write(AccountMemory memory) {
        Document fields = AccountMemoryDocuments.write(memory);
        if (memory.revision() == 0) {
            var created = new Document("_id", memory.account());
            created.putAll(fields);
            return new InsertOneModel<>(created);
        }
        return new UpdateOneModel<>(
                and(eq("_id", memory.account()), eq(AccountMemoryDocuments.REVISION, memory.revision())),
                new Document("$set", fields));
    }
}
