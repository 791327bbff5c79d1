package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.jamsos.reporting.count.FirstMonth;
import java.time.YearMonth;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One small document; it only ever moves to earlier months, so what was read once needs no second look to skip a write. */
@Component
final class MongoFirstMonth implements FirstMonth {
    private static final String ID = "cells";
    private static final String FIRST_MONTH = "firstMonth";

    private final MongoCollection<Document> extent;
    private volatile @Nullable YearMonth known;

    MongoFirstMonth(MongoDatabase database) {
        this.extent = database.getCollection("extent");
    }

    @Override
    public Optional<YearMonth> find() {
        return Optional.ofNullable(extent.find(eq("_id", ID)).first())
                .map(document -> YearMonth.parse(document.getString(FIRST_MONTH)));
    }

    @Override
    public void include(YearMonth month) {
        YearMonth earliest = known;
        if (earliest == null || month.isBefore(earliest)) {
            extent.updateOne(
                    eq("_id", ID), Updates.min(FIRST_MONTH, month.toString()), new UpdateOptions().upsert(true));
            known = find().orElse(month);
        }
    }
}
