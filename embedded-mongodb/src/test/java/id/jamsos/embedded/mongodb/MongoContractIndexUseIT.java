package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts the documents that a query reads, as explain reports them, instead of measuring time. */
class MongoContractIndexUseIT extends MongoContract {

    private static final int SIZE = 50_000;
    private static final int BATCH = 5_000;

    private static final String COLLECTION = "index_use";

    /** Filled once for all tests, which only read. */
    @BeforeAll
    static void fill() {
        MongoCollection<Document> documents = database().getCollection(COLLECTION);
        documents.drop();
        documents.createIndex(json("{participant: 1}"));
        documents.createIndex(json("{channel: 1, reference: 1}"), new IndexOptions().unique(true));
        documents.createIndex(json("{outboxSince: 1}"), new IndexOptions().sparse(true));
        documents.createIndex(json("{'lines.month': 1}"));
        for (int from = 0; from < SIZE; from += BATCH) {
            documents.insertMany(IntStream.range(from, from + BATCH)
                    .mapToObj(MongoContractIndexUseIT::document)
                    .toList());
        }
    }

    private static Document document(int n) {
        Document document = json("{lines: [{month: 'm%d'}, {month: 'n%d'}]}".formatted(n / 5, n / 5))
                .append("_id", n)
                .append("version", 1L)
                .append("participant", "p" + n / 10)
                .append("channel", "c" + n % 2)
                .append("reference", n);
        return n % 10_000 == 0 ? document.append("outboxSince", n) : document;
    }

    @Test
    void very_many_values_of_one_field_are_looked_up_one_by_one() {
        List<Integer> wanted =
                IntStream.range(0, 12_000).map(n -> n * 1_000).boxed().toList();

        assertThat(read("{_id: {$in: %s}}".formatted(wanted))).isLessThanOrEqualTo(51);
    }

    @Test
    void a_look_up_reads_its_matches_and_not_the_collection() {
        assertThat(read("{_id: 77}")).isEqualTo(1);
        assertThat(read("{_id: 77, version: 1}")).isEqualTo(1);
        assertThat(read("{_id: {$in: [1, 2, 3]}}")).isLessThanOrEqualTo(4);
        assertThat(read("{participant: 'p77'}")).isEqualTo(10);
        assertThat(read("{participant: {$in: ['p1', 'p2']}}")).isLessThanOrEqualTo(21);
        assertThat(read("{participant: 'p77', version: {$gte: 1}}")).isEqualTo(10);
        assertThat(read("{channel: 'c1', reference: 77}")).isEqualTo(1);
        assertThat(read("{'lines.month': 'm7'}")).isEqualTo(5);
        assertThat(read("{$and: [{participant: 'p77'}, {version: 1}]}")).isEqualTo(10);
    }

    @Test
    void a_sparse_index_finds_the_few_documents_that_have_the_field() {
        assertThat(read("{outboxSince: {$lte: 20000}}")).isLessThanOrEqualTo(SIZE / 10_000);
        assertThat(ids("{outboxSince: {$lte: 20000}}")).isEqualTo("0 10000 20000");
    }

    @Test
    void a_filter_without_an_index_reads_everything() {
        assertThat(read("{version: 2}")).isEqualTo(SIZE);
    }

    @Override
    MongoCollection<Document> documents() {
        return database().getCollection(COLLECTION);
    }

    @Override
    void end() {
        // the collection is for all tests of the class
    }

    private int read(String filter) {
        Document explained = documents().find(json(filter)).explain(ExplainVerbosity.EXECUTION_STATS);
        return Objects.requireNonNull(
                explained.getEmbedded(List.of("executionStats", "totalDocsExamined"), Integer.class));
    }
}
