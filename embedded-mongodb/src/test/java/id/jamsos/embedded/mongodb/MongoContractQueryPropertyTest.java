package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Random documents, filters, sorts and limits, with indexes of several shapes, beside an evaluation that knows no index.
 * {@code -Djamsos.mongodb.seed} repeats a run, {@code -Djamsos.mongodb.queries} makes it longer.
 */
class MongoContractQueryPropertyTest extends MongoContract {

    private static final int ROUNDS = 6;
    private static final int DOCUMENTS = 150;
    private static final int QUERIES = Integer.getInteger("jamsos.mongodb.queries", 120);
    private static final int CHANGES = 40;

    private static final List<String> SHAPES = List.of(
            "{a: 1}",
            "{a: -1}",
            "{a: 1, b: 1}",
            "{a: 1, b: -1}",
            "{b: 1, c: 1, _id: 1}",
            "{a: 1, b: -1, _id: -1}",
            "{t: 1, a: 1}",
            "{c: 1, t: -1}",
            "{'l.x': 1, 'l.y': 1}",
            "{'l.y': -1, b: 1}");

    @Test
    void queries_with_indexes_find_and_order_what_the_documents_themselves_say() {
        long seed = Long.getLong("jamsos.mongodb.seed", System.nanoTime());
        System.out.println("random queries with seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < ROUNDS; round++) {
            documents().drop();
            Map<Document, Boolean> indexes = createIndexes(random);
            RandomQueries queries =
                    new RandomQueries(random, documents(), round % 2 == 0, List.copyOf(indexes.keySet()));
            queries.insert(DOCUMENTS);
            check(queries, QUERIES, "seed %d, round %d, indexes %s".formatted(seed, round, indexes));
            queries.change(CHANGES);
            check(queries, QUERIES / 2, "seed %d, round %d, changed, indexes %s".formatted(seed, round, indexes));
        }
    }

    /** Whether each is sparse. */
    private Map<Document, Boolean> createIndexes(Random random) {
        Map<Document, Boolean> created = new LinkedHashMap<>();
        for (String shape : SHAPES) {
            if (random.nextInt(3) == 0) {
                boolean sparse = random.nextInt(3) == 0;
                documents().createIndex(json(shape), new IndexOptions().sparse(sparse));
                created.put(json(shape), sparse);
            }
        }
        return created;
    }

    private void check(RandomQueries queries, int count, String when) {
        List<Document> all = documents().find().into(new ArrayList<>());
        for (int n = 0; n < count; n++) {
            RandomQueries.Question question = queries.next();
            Document filter = question.filter();
            Document sort = question.sort();
            int limit = question.limit();
            FindIterable<Document> find = documents().find(filter).sort(sort).limit(limit);
            String what = "%s: find %s sort %s limit %d".formatted(when, filter.toJson(), sort.toJson(), limit);

            List<Document> found = find.into(new ArrayList<>());

            List<Document> matching = all.stream()
                    .filter(document -> NaiveMongo.matches(document, filter))
                    .toList();
            List<Document> sorted =
                    matching.stream().sorted(NaiveMongo.order(sort)).toList();
            List<Document> expected = limit == 0 ? sorted : sorted.subList(0, Math.min(limit, sorted.size()));
            assertThat(found)
                    .as(what)
                    .hasSameSizeAs(expected)
                    .doesNotHaveDuplicates()
                    .allMatch(matching::contains);
            // documents that are equal for the sort may come in any order
            assertThat(found)
                    .as(what)
                    .usingElementComparator(NaiveMongo.order(sort))
                    .isEqualTo(expected);
            assertThat(documents().countDocuments(filter)).as(what).isEqualTo(matching.size());
        }
    }
}
