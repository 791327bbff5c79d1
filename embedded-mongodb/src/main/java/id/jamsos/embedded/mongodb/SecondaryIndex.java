package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one or more fields. An entry of a unique index is keyed by the values, of another by the values followed by
 * the position of the document, which is its id.
 */
final class SecondaryIndex extends Index<Key> implements Lookup {

    private final IndexShape shape;
    private final List<String> fields;
    private final IndexEntries entries;

    SecondaryIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, IndexEntries entries) {
        super(name, keys, sparse);
        this.shape = new IndexShape(keys, unique, sparse);
        this.fields = shape.fields();
        this.entries = entries;
    }

    boolean isComplete() {
        return entries.isComplete();
    }

    void complete() {
        entries.complete();
    }

    @Override
    public IndexShape shape() {
        return shape;
    }

    @Override
    public boolean isOnId() {
        return false;
    }

    @Override
    public MVMap<Key, ?> map() {
        return entries.map();
    }

    @Override
    public boolean hasArrays(int field) {
        return entries.hasArrays(field);
    }

    @Override
    public Iterator<Walk.Found> walk(View view, Interval range, boolean backwards) {
        return new Walk<>(view, entries.map(), range, backwards, (key, position) -> new Walk.Found(position, null));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        checkFree(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        checkFree(after, getPosition(before), collection);
    }

    /** Also proves that the document can be indexed at all, before anything is changed. */
    private void checkFree(Document document, @Nullable Key own, MongoCollection<Key> collection) {
        for (List<@Nullable Object> values : valuesOf(document)) {
            Key key = shape.key(values);
            Key taken = shape.unique() ? entries.map().get(key) : null;
            if (taken != null && (own == null || !taken.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        keysOf(document, position).forEach(key -> entries.put(key, position));
        entries.noteArrays(valuesOf(document));
    }

    @Override
    public @Nullable Key remove(Document document) {
        Set<Key> keys = keysOf(document, getPosition(document));
        keys.forEach(entries::remove);
        return keys.isEmpty() ? null : getPosition(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<Key> old = keysOf(before, position);
        Set<Key> now = keysOf(after, position);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key, position));
        if (now.size() > 1) {
            entries.noteArrays(valuesOf(after));
        }
    }

    Set<Key> keysOf(Document document, Key position) {
        Set<Key> keys = new LinkedHashSet<>();
        for (List<@Nullable Object> values : valuesOf(document)) {
            Key key = shape.key(values);
            keys.add(shape.unique() ? key : key.plus(position));
        }
        return keys;
    }

    private List<List<@Nullable Object>> valuesOf(Document document) {
        if (shape.sparse() && fields.stream().noneMatch(field -> FieldValues.isThere(document, field))) {
            return List.of();
        }
        return FieldValues.combined(document, fields);
    }

    @Override
    public Key getPosition(Document document) {
        return KeyWriter.of(document.get(IdIndex.FIELD));
    }

    @Override
    public boolean canHandle(Document filter) {
        throw new UnsupportedOperationException("queries are planned here, not by the library");
    }

    @Override
    public Iterable<Key> getPositions(Document filter) {
        throw new UnsupportedOperationException("queries are planned here, not by the library");
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SecondaryIndex index && toIndexDescription().equals(index.toIndexDescription());
    }

    @Override
    public boolean isUnique() {
        return shape.unique();
    }

    @Override
    public long getCount() {
        return entries.map().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.map().sizeAsLong();
    }

    @Override
    public void drop() {
        entries.drop();
    }
}
