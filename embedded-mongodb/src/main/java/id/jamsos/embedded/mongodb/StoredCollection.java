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
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents as bytes under the key of their {@code _id}, found by the best index there is for a filter. */
class StoredCollection extends AbstractMongoCollection<Key> {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private final MVMap<Key, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Key, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> candidates = candidates(filter);
        return matchDocumentsFromStream(candidates, SplitFilter.of(filter), sort, skip, limit, batchSize, projection);
    }

    private Stream<Document> candidates(Document filter) {
        return lookup(filter)
                .map(match -> match.index().positions(match).stream().map(this::getDocument))
                .orElseGet(() -> documents.values().stream().map(DocumentBytes::read));
    }

    /** The index that answers the filter, or none for a scan of the whole collection. */
    Optional<Lookup.Match> lookup(Document filter) {
        Conditions conditions = Conditions.of(filter);
        return getIndexes().stream()
                .map(Lookup.class::cast)
                .map(index -> index.match(conditions))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Lookup.Match::score));
    }

    @Override
    public void addIndex(Index<Key> index) {
        for (Index<Key> existing : getIndexes()) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
            if (IndexRules.keys(existing.toIndexDescription()).equals(IndexRules.keys(index.toIndexDescription()))) {
                index.drop();
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        getIndexes().add(index);
    }

    /** Fills a new index; when the documents do not allow it, nothing of it remains. */
    void build(SecondaryIndex index) {
        try {
            streamAllDocumentsWithPosition().forEach(each -> {
                index.checkAdd(each.getDocument(), this);
                index.add(each.getDocument(), each.getPosition(), this);
            });
        } catch (MongoServerError e) {
            index.drop();
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String idField = getIdField();
        Key position = KeyWriter.of(idField == null ? UUID.randomUUID() : document.get(idField));
        documents.put(position, DocumentBytes.write(document));
        return position;
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position, DocumentBytes.write(after));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
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
    public int count() {
        return documents.size();
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

    /** The same collection as an aggregation sees it that begins with this filter. */
    StoredCollection matching(Document filter) {
        StoredCollection whole = this;
        return new StoredCollection(getDatabase(), getCollectionName(), options, cursorRegistry, documents) {
            @Override
            public Stream<Document> queryAllAsStream() {
                return whole.handleQueryAsStream(filter);
            }
        };
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
