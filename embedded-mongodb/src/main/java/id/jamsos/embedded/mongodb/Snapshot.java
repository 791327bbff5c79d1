package id.jamsos.embedded.mongodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * All maps as one commit left them. While somebody reads it the storage keeps its pages; the last one who leaves lets them
 * go.
 */
final class Snapshot implements View, AutoCloseable {

    private final Map<Integer, RootReference<Key, ?>> roots;
    private final Runnable letGo;

    /** One for being the current snapshot, one for each reader. */
    private final AtomicInteger users = new AtomicInteger(1);

    Snapshot(Map<Integer, RootReference<Key, ?>> roots, Runnable letGo) {
        this.roots = roots;
        this.letGo = letGo;
    }

    /** The newest state of a collection, for somebody who changes what he finds in it. */
    static Snapshot ofNewest(MVMap<Key, byte[]> documents, List<Lookup> indexes) {
        Map<Integer, RootReference<Key, ?>> roots = new HashMap<>();
        roots.put(documents.getId(), documents.getRoot());
        indexes.forEach(index -> roots.put(index.map().getId(), index.map().getRoot()));
        return new Snapshot(roots, () -> {});
    }

    /** Whether there was still time to enter. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    @Override
    @SuppressWarnings("unchecked") // a map has one type of values
    public <V> @Nullable RootReference<Key, V> root(MVMap<Key, V> map) {
        return (RootReference<Key, V>) roots.get(map.getId());
    }

    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            letGo.run();
        }
    }
}
