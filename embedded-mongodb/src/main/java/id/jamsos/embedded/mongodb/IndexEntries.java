package id.jamsos.embedded.mongodb;

import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The stored part of one index: its entries, and which of its fields ever had several values in one document. */
final class IndexEntries {

    private final Storage storage;
    private final MVMap<Key, Key> map;
    private final Key name;

    /** One bit for each field; a bit once set stays, also when the document has gone. */
    private volatile long arrays;

    IndexEntries(Storage storage, MVMap<Key, Key> map) {
        this.storage = storage;
        this.map = map;
        this.name = KeyWriter.of(map.getName());
        Key known = storage.arrays().get(name);
        for (byte field : known == null ? new byte[0] : known.bytes()) {
            arrays |= 1L << field;
        }
    }

    MVMap<Key, Key> map() {
        return map;
    }

    void put(Key key, Key position) {
        storage.changes().put(map, key, position);
    }

    void remove(Key key) {
        storage.changes().remove(map, key);
    }

    boolean hasArrays(int field) {
        return (arrays & (1L << field)) != 0;
    }

    /** Readers may not see the entries of an array before its bit: the one becomes visible with the commit, the other here. */
    void noteArrays(List<List<@Nullable Object>> combinations) {
        if (combinations.size() < 2) {
            return;
        }
        List<@Nullable Object> first = combinations.getFirst();
        for (int field = 0; field < first.size(); field++) {
            int each = field;
            Object value = first.get(field);
            if (!hasArrays(field) && combinations.stream().anyMatch(other -> !Objects.equals(other.get(each), value))) {
                arrays |= 1L << field;
                Key before = Objects.requireNonNullElse(storage.arrays().get(name), Key.EMPTY);
                storage.arrays().put(name, before.plus(new Key(new byte[] {(byte) field})));
            }
        }
    }

    boolean isComplete() {
        return storage.complete().containsKey(name);
    }

    /** Documents have an entry each. What is not complete when the file is opened is built again. */
    void complete() {
        storage.complete().put(name, Key.EMPTY);
    }

    void drop() {
        storage.removeIndex(map);
    }
}
