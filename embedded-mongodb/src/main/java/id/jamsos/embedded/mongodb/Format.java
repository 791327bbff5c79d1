package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The version of what is written into the file. A file of an older version gets the keys of today when it is opened; one
 * of a newer version is refused.
 */
final class Format {

    /**
     * 1: keys of numbers with the rest that their double loses as text. 2: keys in MongoDB's order, directions. 3: indexes
     * that are known to be whole; those of before a kill might have left incomplete.
     */
    private static final int VERSION = 3;

    private static final int KEYS_IN_ORDER = 2;

    private static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final String COMPLETE = "complete";

    private Format() {}

    static void bringUpToDate(MVStore store) {
        if (store.getStoreVersion() > VERSION) {
            throw new IllegalStateException(
                    "The data is of format %d, this program knows %d".formatted(store.getStoreVersion(), VERSION));
        }
        if (store.getStoreVersion() < VERSION) {
            if (store.hasMap(COMPLETE)) {
                store.removeMap(COMPLETE);
            }
            for (String name : List.copyOf(store.getMapNames())) {
                if (name.startsWith(INDEX)) {
                    store.removeMap(name); // a missing index is built when its database is opened
                } else if (name.startsWith(DATA) && store.getStoreVersion() < KEYS_IN_ORDER) {
                    moveDocuments(store.openMap(
                            name,
                            new MVMap.Builder<Key, byte[]>()
                                    .keyType(KeyType.INSTANCE)
                                    .valueType(ByteArrayDataType.INSTANCE)));
                }
            }
            store.setStoreVersion(VERSION);
            store.commit(); // all at once: a document that moves is never nowhere
        }
    }

    private static void moveDocuments(MVMap<Key, byte[]> documents) {
        List<Key> moving = new ArrayList<>();
        documents.forEach((key, bytes) -> {
            if (isElsewhere(key, DocumentBytes.read(bytes))) {
                moving.add(key);
            }
        });
        List<byte[]> moved = moving.stream().map(documents::remove).toList();
        moved.forEach(
                bytes -> documents.put(KeyWriter.of(DocumentBytes.read(bytes).get(IdIndex.FIELD)), bytes));
    }

    private static boolean isElsewhere(Key key, Document document) {
        return document.containsKey(IdIndex.FIELD) && !key.equals(KeyWriter.of(document.get(IdIndex.FIELD)));
    }
}
