package id.jamsos.embedded.mongodb;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** The entries of a map between two cuts, in order or in the opposite order, in one state of the data. */
final class Walk<V> implements Iterator<Walk.Found> {

    private final BiFunction<Key, V, Found> reading;
    private final @Nullable Cursor<Key, V> cursor;
    private final Interval range;
    private final boolean backwards;
    private @Nullable Found next;

    /** @param reading what an entry of the map says */
    Walk(View view, MVMap<Key, V> map, Interval range, boolean backwards, BiFunction<Key, V, Found> reading) {
        this.reading = reading;
        this.range = range;
        this.backwards = backwards;
        RootReference<Key, V> root = range.isEmpty() ? null : view.root(map);
        this.cursor = root == null ? null : map.cursor(root, backwards ? range.end() : range.from(), null, backwards);
        advance();
    }

    private void advance() {
        next = null;
        if (cursor == null || !cursor.hasNext()) {
            return;
        }
        Key key = cursor.next();
        Key end = range.end();
        if (backwards && end != null && key.equals(end)) {
            advance(); // the end is not inside, and only the first entry can be it
        } else if (isInside(key)) {
            next = reading.apply(key, cursor.getValue());
        }
    }

    private boolean isInside(Key key) {
        Key limit = backwards ? range.from() : range.end();
        if (limit == null) {
            return true;
        }
        return backwards ? key.compareTo(limit) >= 0 : key.compareTo(limit) < 0;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Found next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Found found = next;
        advance();
        return found;
    }

    /**
     * @param position of the document
     * @param document its bytes, when the walk met them
     */
    @SuppressWarnings("ArrayRecordComponent") // found documents are not compared
    record Found(Key position, byte @Nullable [] document) {}
}
