package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a sort. */
record SortField(String name, boolean descending) {

    static List<SortField> of(@Nullable Document sort) {
        List<SortField> fields = new ArrayList<>();
        if (sort != null) {
            sort.forEach((name, direction) -> fields.add(new SortField(name, ((Number) direction).intValue() < 0)));
        }
        return fields;
    }
}
