package id.jamsos.embedded.mongodb;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A state of the data: the newest one for writers, the last one on disk for readers. */
interface View {

    /** The newest state of a map at the moment it is asked for. Only the one who writes may look at it. */
    View NEWEST = new View() {
        @Override
        public <V> RootReference<Key, V> root(MVMap<Key, V> map) {
            return map.getRoot();
        }
    };

    /** The map in this state, or null when it did not exist yet. */
    <V> @Nullable RootReference<Key, V> root(MVMap<Key, V> map);

    default <V> @Nullable V get(MVMap<Key, V> map, Key key) {
        RootReference<Key, V> root = root(map);
        return root == null ? null : map.get(root.root, key);
    }

    default long size(MVMap<Key, ?> map) {
        RootReference<Key, ?> root = root(map);
        return root == null ? 0 : root.getTotalCount();
    }
}
