package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves are stored under it, so it keeps nothing of its own. */
final class IdIndex extends Index<Key> implements Lookup {

    static final String FIELD = "_id";
    static final String NAME = "_id_";

    private final MVMap<Key, byte[]> documents;
    private final IndexShape shape = new IndexShape(getKeys(), true, false);

    IdIndex(MVMap<Key, byte[]> documents) {
        super(NAME, List.of(new IndexKey(FIELD, true)), false);
        this.documents = documents;
    }

    @Override
    public IndexShape shape() {
        return shape;
    }

    @Override
    public boolean isOnId() {
        return true;
    }

    @Override
    public MVMap<Key, ?> map() {
        return documents;
    }

    @Override
    public boolean hasArrays(int field) {
        return false;
    }

    @Override
    public Iterator<Walk.Found> walk(View view, Interval range, boolean backwards) {
        return new Walk<>(view, documents, range, backwards, Walk.Found::new);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        Object id = document.get(FIELD);
        if (documents.containsKey(KeyWriter.of(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return KeyWriter.of(document.get(FIELD));
    }

    @Override
    public @Nullable Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    /** Finds out that a document cannot be stored before any index has changed. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        for (String field : after.keySet()) {
            if (field.contains(".")) {
                throw Unsupported.because("updates of a document with the field name '" + field + "'");
            }
        }
        DocumentBytes.write(after);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        ((StoredCollection) collection).replace(position, after);
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
        return other instanceof IdIndex;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {}
}
