package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an index with their directions, and how they become keys whose order is that of the index. */
record IndexShape(List<IndexKey> keys, boolean unique, boolean sparse) {

    List<String> fields() {
        return keys.stream().map(IndexKey::getKey).toList();
    }

    String field(int number) {
        return keys.get(number).getKey();
    }

    int size() {
        return keys.size();
    }

    Key key(List<? extends @Nullable Object> values) {
        Key key = Key.EMPTY;
        for (int number = 0; number < values.size(); number++) {
            key = key.plus(directed(number, KeyWriter.of(values.get(number))));
        }
        return key;
    }

    Key directed(int number, Key value) {
        return keys.get(number).isAscending() ? value : value.inverted();
    }

    Interval directed(int number, Interval interval) {
        return keys.get(number).isAscending() ? interval : interval.inverted();
    }
}
