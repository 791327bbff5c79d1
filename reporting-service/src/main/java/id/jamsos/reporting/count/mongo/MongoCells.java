package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.jamsos.reporting.count.CellKey;
import id.jamsos.reporting.count.Cells;
import id.jamsos.reporting.count.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per cell and partition. Reports find them by the equality of {@code period}, never by a range. */
@Component
final class MongoCells implements Cells {
    private final MongoCollection<Document> cells;

    MongoCells(MongoDatabase database) {
        this.cells = database.getCollection("cells");
        cells.createIndex(Indexes.ascending(CellDocuments.PERIOD));
    }

    @Override
    public Map<CellKey, Long> offsets(Set<CellKey> keys) {
        var byId = keys.stream().collect(Collectors.toMap(CellDocuments::id, key -> key));
        var offsets = new HashMap<CellKey, Long>();
        for (Document cell : cells.find(in("_id", byId.keySet())).projection(include(CellDocuments.OFFSET))) {
            offsets.put(byId.get(cell.getString("_id")), cell.getLong(CellDocuments.OFFSET));
        }
        return offsets;
    }

    @Override
    public boolean add(Collection<Addition> additions) {
        return BulkWrites.allWritten(
                cells, additions.stream().map(MongoCells::write).toList());
    }

    /** A new cell is upserted: if it exists meanwhile, its offset is another, its id a duplicate, and nothing happens. */
    private static WriteModel<Document> write(Addition addition) {
        var update = new Document("$set", new Document(CellDocuments.OFFSET, addition.offset()));
        Document increments = CellDocuments.increments(addition.totals());
        if (!increments.isEmpty()) {
            update.append("$inc", increments);
        }
        var id = eq("_id", CellDocuments.id(addition.key()));
        if (addition.read() == NEW) {
            update.append("$setOnInsert", CellDocuments.head(addition.key()));
        }
        return new UpdateOneModel<>(
                and(id, eq(CellDocuments.OFFSET, addition.read())),
                update,
                new UpdateOptions().upsert(addition.read() == NEW));
    }

    @Override
    public void read(Collection<Period> periods, Consumer<Cell> reader) {
        var keys = periods.stream().map(Period::key).toList();
        for (Document cell : cells.find(in(CellDocuments.PERIOD, keys))) {
            reader.accept(CellDocuments.read(cell));
        }
    }
}
