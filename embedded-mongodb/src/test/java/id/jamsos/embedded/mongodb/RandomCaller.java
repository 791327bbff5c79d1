package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** One of several callers: knows what must become of its own documents, and what it did to those of all. */
final class RandomCaller {

    private static final int DOCUMENTS = 6;
    private static final int SLOTS = 40;

    private final MongoCollection<Document> documents;
    private final int number;
    private final Random random;
    private final String when;

    private final Map<String, Document> own = new TreeMap<>();
    private final List<Integer> appended = new ArrayList<>();
    private final Set<Integer> won = new HashSet<>();
    private final Set<Integer> tried = new HashSet<>();
    private int added;

    RandomCaller(MongoCollection<Document> documents, int number, long seed, String when) {
        this.documents = documents;
        this.number = number;
        this.random = new Random(seed);
        this.when = when + ", caller " + number;
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            String id = number + "-" + random.nextInt(DOCUMENTS);
            switch (random.nextInt(8)) {
                case 0 -> insert(id);
                case 1 -> increase(id);
                case 2 -> replace(id);
                case 3 -> delete(id);
                case 4 -> addToShared(step);
                case 5 -> takeSlot();
                case 6 -> find(id);
                default -> increaseAll();
            }
        }
    }

    private void insert(String id) {
        Document document = new Document("_id", id).append("owner", number).append("n", random.nextInt(10));
        boolean isNew = inserts(document);
        assertThat(isNew).as("%s: insert %s", when, id).isNotEqualTo(own.containsKey(id));
        if (isNew) {
            own.put(id, document);
        }
    }

    private void increase(String id) {
        Document after = documents.findOneAndUpdate(
                new Document("_id", id),
                new Document("$inc", new Document("n", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        own.computeIfPresent(id, (key, before) -> with(before, before.getInteger("n") + 1));
        assertThat(after).as("%s: increase %s", when, id).isEqualTo(own.get(id));
    }

    private void replace(String id) {
        Document replaced =
                new Document("owner", number).append("n", random.nextInt(10)).append("text", "new");
        long count = documents.replaceOne(new Document("_id", id), replaced).getMatchedCount();
        assertThat(count).as("%s: replace %s", when, id).isEqualTo(own.containsKey(id) ? 1 : 0);
        own.computeIfPresent(id, (key, before) -> {
            Document after = new Document("_id", id);
            after.putAll(replaced);
            return after;
        });
    }

    private void delete(String id) {
        long count = documents.deleteOne(new Document("_id", id)).getDeletedCount();
        assertThat(count).as("%s: delete %s", when, id).isEqualTo(own.remove(id) == null ? 0 : 1);
    }

    private void find(String id) {
        assertThat(documents.find(new Document("_id", id)).first())
                .as("%s: find %s", when, id)
                .isEqualTo(own.get(id));
        assertThat(documents
                        .find(new Document("owner", number))
                        .sort(new Document("n", -1))
                        .into(new ArrayList<>()))
                .as("%s: find all", when)
                .containsExactlyInAnyOrderElementsOf(own.values());
    }

    private void increaseAll() {
        long count = documents
                .updateMany(new Document("owner", number), new Document("$inc", new Document("n", 1)))
                .getModifiedCount();
        assertThat(count).as("%s: increase all", when).isEqualTo(own.size());
        own.replaceAll((id, before) -> with(before, before.getInteger("n") + 1));
    }

    private void addToShared(int step) {
        int amount = random.nextInt(5);
        int value = number * 10_000 + step;
        documents.updateOne(
                new Document("_id", "shared"),
                new Document("$inc", new Document("sum", amount)).append("$push", new Document("list", value)));
        added += amount;
        appended.add(value);
    }

    private void takeSlot() {
        int slot = random.nextInt(SLOTS);
        tried.add(slot);
        if (inserts(new Document("slot", slot))) {
            assertThat(won.add(slot)).as("%s: slot %d", when, slot).isTrue();
        }
    }

    private boolean inserts(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).as(when).isEqualTo(11000);
            return false;
        }
    }

    private static Document with(Document before, int n) {
        Document after = new Document(before);
        after.put("n", n);
        return after;
    }

    int number() {
        return number;
    }

    Map<String, Document> own() {
        return own;
    }

    int added() {
        return added;
    }

    List<Integer> appended() {
        return appended;
    }

    int slots() {
        return won.size();
    }

    /** Every slot that somebody tried was taken by exactly one. */
    static int taken(List<RandomCaller> callers) {
        Set<Integer> all = new HashSet<>();
        callers.forEach(caller -> all.addAll(caller.tried));
        return all.size();
    }
}
