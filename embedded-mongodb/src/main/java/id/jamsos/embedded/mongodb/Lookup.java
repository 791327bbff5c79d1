package id.jamsos.embedded.mongodb;

import java.util.Iterator;
import org.h2.mvstore.MVMap;

/** An index whose entries can be walked in order, forwards and backwards. */
interface Lookup {

    String getName();

    IndexShape shape();

    boolean isOnId();

    /** What is walked. */
    MVMap<Key, ?> map();

    /** Whether the index was there in this state. */
    default boolean isIn(View view) {
        return view.root(map()) != null;
    }

    /** Whether a document has or had several values for this field. */
    boolean hasArrays(int field);

    /** Where the documents are. One that has several values comes for each of them. */
    Iterator<Walk.Found> walk(View view, Interval range, boolean backwards);
}
