package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One database: its collections and indexes are maps of the storage, described in two system collections. */
final class StoredDatabase extends AbstractMongoDatabase<Key> {

    static final String SYSTEM = "system.";

    private final Storage storage;

    StoredDatabase(String name, Storage storage, CursorRegistry cursors) {
        super(name, cursors);
        this.storage = storage;
        initializeNamespacesAndIndexes();
        storage.dropIndexesThatAreNotOpen(name);
    }

    @Override
    public @Nullable StoredCollection resolveCollection(String name, boolean throwIfNotFound) {
        return (StoredCollection) super.resolveCollection(name, throwIfNotFound);
    }

    @Override
    protected StoredCollection resolveOrCreateCollection(String name) {
        return (StoredCollection) super.resolveOrCreateCollection(name);
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(
                this, name, options, cursorRegistry, storage.documents(getFullCollectionNamespace(name)), storage);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean onId = keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.FIELD);
        return onId
                ? new IdIndex(storage.documents(getFullCollectionNamespace(collection)))
                : secondary(collection, name, keys, new Options(true, sparse));
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return secondary(collection, name, keys, new Options(false, sparse));
    }

    private SecondaryIndex secondary(String collection, String name, List<IndexKey> keys, Options options) {
        String namespace = getFullCollectionNamespace(collection);
        IndexEntries entries = new IndexEntries(storage, storage.index(namespace, name));
        SecondaryIndex index = new SecondaryIndex(name, keys, options.unique(), options.sparse(), entries);
        if (!index.isComplete()) {
            Objects.requireNonNull(resolveCollection(collection, true)).build(index);
        }
        return index;
    }

    /** The commands that ask for the last result are refused; of a connection that has gone nothing is left. */
    @Override
    protected void clearLastStatus(Channel channel) {}

    @Override
    protected void putLastResult(Channel channel, Document result) {}

    /** After an error the command may go on with other documents. */
    void undoHalfDocument() {
        storage.undoHalfDocument();
    }

    /** Removes the index and its description, by name, from this one collection. */
    void dropIndexNamed(StoredCollection collection, String name) {
        collection.dropIndex(name);
        getOrCreateIndexesCollection()
                .deleteDocuments(new Document("name", name).append("ns", collection.getFullName()), 0);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        storage.removeDocuments(getFullCollectionNamespace(name));
    }

    @Override
    protected long getFileSize() {
        return storage.bytes();
    }

    @Override
    protected long getStorageSize() {
        return storage.bytes();
    }

    private record Options(boolean unique, boolean sparse) {}
}
