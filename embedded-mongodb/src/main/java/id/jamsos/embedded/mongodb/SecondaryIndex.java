package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one or more fields, for equality on its leading fields. An entry of a unique index is keyed by the values,
 * of another by the values followed by the position of the document.
 */
final class SecondaryIndex extends Index<Key> implements Lookup {

    /** More combinations than this are looked up more slowly than a scan. */
    private static final int MAX_COMBINATIONS = 10_000;

    private static final int ONE_FIELD = 10;
    private static final int ONLY_THERE = 1;

    private final MVMap<Key, Key> entries;
    private final boolean unique;
    private final Runnable dropping;

    SecondaryIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            MVMap<Key, Key> entries,
            Runnable dropping) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
        this.dropping = dropping;
    }

    @Override
    public Optional<Match> match(Conditions conditions) {
        List<List<Object>> combinations = List.of(List.of());
        int fields = 0;
        for (String field : keys()) {
            List<?> values = conditions.valuesOf(field);
            if (values == null || (long) combinations.size() * values.size() > MAX_COMBINATIONS) {
                break;
            }
            combinations = extended(combinations, values);
            fields++;
        }
        if (fields > 0) {
            return Optional.of(new Match(this, fields * ONE_FIELD + (unique ? 1 : 0), combinations));
        }
        // a sparse index holds every document that has the field, and usually few do
        boolean holdsAll = isSparse() && keys().stream().anyMatch(conditions::needs);
        return holdsAll ? Optional.of(new Match(this, ONLY_THERE, combinations)) : Optional.empty();
    }

    private static List<List<Object>> extended(List<List<Object>> combinations, List<?> values) {
        List<List<Object>> extended = new ArrayList<>(combinations.size() * values.size());
        for (List<Object> combination : combinations) {
            for (Object value : values) {
                List<Object> longer = new ArrayList<>(combination);
                longer.add(value);
                extended.add(longer);
            }
        }
        return extended;
    }

    @Override
    public Set<Key> positions(Match match) {
        Set<Key> positions = new LinkedHashSet<>();
        for (List<?> values : match.wanted()) {
            Key prefix = KeyWriter.of(values);
            Cursor<Key, Key> entry = entries.cursor(prefix);
            while (entry.hasNext() && entry.next().startsWith(prefix)) {
                positions.add(entry.getValue());
            }
        }
        return positions;
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
            Key taken = unique ? entries.get(KeyWriter.of(values)) : null;
            if (taken != null && (own == null || !taken.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        entryKeys(document, position).forEach(key -> entries.put(key, position));
    }

    @Override
    public @Nullable Key remove(Document document) {
        Set<Key> keys = entryKeys(document, getPosition(document));
        keys.forEach(entries::remove);
        return keys.isEmpty() ? null : getPosition(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<Key> old = entryKeys(before, position);
        Set<Key> now = entryKeys(after, position);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key, position));
    }

    private Set<Key> entryKeys(Document document, Key position) {
        Set<Key> keys = new LinkedHashSet<>();
        for (List<@Nullable Object> values : valuesOf(document)) {
            keys.add(unique ? KeyWriter.of(values) : KeyWriter.of(values, position));
        }
        return keys;
    }

    private List<List<@Nullable Object>> valuesOf(Document document) {
        if (isSparse() && keys().stream().noneMatch(field -> FieldValues.isThere(document, field))) {
            return List.of();
        }
        return FieldValues.combined(document, keys());
    }

    @Override
    public Key getPosition(Document document) {
        return KeyWriter.of(document.get(IdIndex.FIELD));
    }

    @Override
    public boolean canHandle(Document filter) {
        return match(Conditions.of(filter)).isPresent();
    }

    @Override
    public Iterable<Key> getPositions(Document filter) {
        return match(Conditions.of(filter)).map(this::positions).orElseThrow();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SecondaryIndex index && toIndexDescription().equals(index.toIndexDescription());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        dropping.run();
    }
}
