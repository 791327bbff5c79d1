package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import id.jamsos.reporting.count.CountedTotals;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The four collections of counting, emptied in portions and kept with their indexes. */
@Component
final class MongoCountedTotals implements CountedTotals {
    private static final List<String> MEMORIES_FIRST = List.of("accountMemories", "cells", "progress", "extent");
    private static final int PORTION = 5_000;

    private final MongoDatabase database;

    MongoCountedTotals(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void empty() {
        MEMORIES_FIRST.forEach(name -> empty(database.getCollection(name)));
    }

    private static void empty(MongoCollection<Document> collection) {
        for (List<Object> ids = portion(collection); !ids.isEmpty(); ids = portion(collection)) {
            collection.deleteMany(in("_id", ids));
        }
    }

    private static List<Object> portion(MongoCollection<Document> collection) {
        return collection
                .find()
                .projection(Projections.include("_id"))
                .limit(PORTION)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }
}
