package id.jamsos.embedded.mongodb;

import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * What the command that runs has put in the place of what, so that it can be taken back when it fails in the middle. Only
 * the thread that makes the changes may use it.
 */
final class Changes {

    private final List<Step<?>> steps = new ArrayList<>();

    /** The steps before this one belong to documents of which every index knows. */
    private int whole;

    /** What was done until now stays. */
    void begin() {
        steps.clear();
        whole = 0;
    }

    <V> void put(MVMap<Key, V> map, Key key, V value) {
        steps.add(new Step<>(map, key, map.put(key, value)));
    }

    <V> void remove(MVMap<Key, V> map, Key key) {
        V before = map.remove(key);
        if (before != null) {
            steps.add(new Step<>(map, key, before));
        }
    }

    void documentIsWhole() {
        whole = steps.size();
    }

    /** The command goes on or is answered with an error; what it did to other documents stays, as in MongoDB. */
    void undoHalfDocument() {
        undoTo(whole);
    }

    void undo() {
        undoTo(0);
        whole = 0;
    }

    private void undoTo(int kept) {
        while (steps.size() > kept) {
            steps.removeLast().undo();
        }
    }

    /** A map that has gone takes no old entries any more. */
    void forget(MVMap<?, ?> map) {
        whole -= (int) steps.subList(0, whole).stream()
                .filter(step -> step.map().getId() == map.getId())
                .count();
        steps.removeIf(step -> step.map().getId() == map.getId());
    }

    private record Step<V>(
            MVMap<Key, V> map, Key key, @Nullable V before) {

        void undo() {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        }
    }
}
