package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents as bytes under the key of their {@code _id}, found by the best index there is for a filter. */
class StoredCollection extends AbstractMongoCollection<Key> {

    private final MVMap<Key, byte[]> documents;
    private final View view;
    private Document replaced = new Document();
    private final Storage storage;

    /** What queries may use; readers go through it while an index is added or dropped. */
    private final List<Lookup> lookups;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Key, byte[]> documents,
            Storage storage) {
        super(database, name, options, cursors);
        this.storage = storage;
        this.documents = documents;
        this.view = View.NEWEST;
        this.lookups = new CopyOnWriteArrayList<>();
    }

    private StoredCollection(StoredCollection whole, View view) {
        super(whole.getDatabase(), whole.getCollectionName(), whole.options, whole.cursorRegistry);
        this.documents = whole.documents;
        this.storage = whole.storage;
        this.view = view;
        this.lookups = whole.lookups;
    }

    /** The same collection for reading only, as it was at some moment. */
    StoredCollection in(View state) {
        return new StoredCollection(this, state);
    }

    Query query(Document filter, @Nullable Document sort) {
        View state = view == View.NEWEST ? Snapshot.ofNewest(documents, lookups) : view;
        List<Lookup> indexes =
                lookups.stream().filter(index -> index.isIn(state)).toList();
        return new Query(state, documents, indexes, filter, sort);
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> matches = query(filter, sort).matches();
        if (batchSize == 0 && skip == 0 && projection == null) {
            Stream<Document> wanted = limit > 0 ? matches.limit(limit) : matches;
            return new QueryResult(once(wanted)); // to somebody who often changes only the first one
        }
        return matchDocumentsFromStream(
                new Document(), matches, skip, limit, batchSize, (Comparator<Document>) null, projection);
    }

    Document projected(Document document, Document projection) {
        return matchDocumentsFromStream(
                        new Document(), Stream.of(document), 0, 0, 0, (Comparator<Document>) null, projection)
                .collectDocuments()
                .getFirst();
    }

    @SuppressWarnings("StreamToIterable") // the library goes through the result of its own queries once
    private static Iterable<Document> once(Stream<Document> documents) {
        return documents::iterator;
    }

    @Override
    public void addIndex(Index<Key> index) {
        if (IndexRules.isThere(index, getIndexes())) {
            return;
        }
        getIndexes().add(index);
        lookups.add((Lookup) index);
    }

    @Override
    public void dropIndex(String name) {
        lookups.removeIf(index -> index.getName().equals(name));
        super.dropIndex(name);
    }

    /** Fills a new index; when the documents do not allow it, nothing of it remains. */
    void build(SecondaryIndex index) {
        try {
            streamAllDocumentsWithPosition().forEach(each -> {
                index.checkAdd(each.getDocument(), this);
                index.add(each.getDocument(), each.getPosition(), this);
                documentIsWhole();
            });
            index.complete();
        } catch (MongoServerError e) {
            index.drop();
            throw new IndexBuildFailedException(e, this);
        } catch (RuntimeException e) {
            index.drop();
            throw e;
        }
    }

    @Override
    public void addDocument(Document document) {
        super.addDocument(document);
        documentIsWhole();
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String idField = getIdField();
        Key position = KeyWriter.of(idField == null ? UUID.randomUUID() : document.get(idField));
        put(position, document);
        return position;
    }

    /** The library gives what it replaces the fields of the new document in the order of the old one. */
    void replace(Key position, Document document) {
        put(position, document);
        replaced = document;
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        after.clear();
        after.putAll(replaced);
        documentIsWhole();
    }

    @Override
    protected void removeDocument(Key position) {
        if (describesOthers()) {
            documents.remove(position);
        } else {
            storage.changes().remove(documents, position);
        }
        documentIsWhole();
    }

    private void put(Key position, Document document) {
        byte[] bytes = DocumentBytes.write(document);
        if (describesOthers()) {
            documents.put(position, bytes);
        } else {
            storage.changes().put(documents, position, bytes);
        }
    }

    private void documentIsWhole() {
        if (!describesOthers()) {
            storage.documentIsWhole();
        }
    }

    /** What describes collections and indexes changes in several places at once, some of them in memory only. */
    private boolean describesOthers() {
        return getCollectionName().startsWith(StoredDatabase.SYSTEM);
    }

    @Override
    protected Document getDocument(Key position) {
        return DocumentBytes.read(Objects.requireNonNull(documents.get(position), "an index points to no document"));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(DocumentBytes.read(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(filter, sort, skip, limit, batchSize, projection);
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        Stream<Document> wanted = query(filter, null).matches().skip(skip);
        return (int) (limit > 0 ? wanted.limit(limit) : wanted).count();
    }

    @Override
    public int count() {
        return Math.toIntExact(view.size(documents));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    List<String> indexNamesOn(Document keys) {
        return getIndexes().stream()
                .filter(index -> IndexRules.keys(index.toIndexDescription()).equals(IndexRules.whole(keys)))
                .map(Index::getName)
                .toList();
    }

    List<String> indexNames() {
        return getIndexes().stream().map(Index::getName).toList();
    }
}
