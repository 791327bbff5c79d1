package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Indexes that give ranges and orders: what they find is the contract, and how many documents that reads. */
class MongoContractSortedIndexTest extends MongoContract {

    private static final int BILLS = 300;

    /** Bills of two participants; three of one participant are issued in each hour. */
    private void bills(String... indexes) {
        for (String index : indexes) {
            documents().createIndex(json(index));
        }
        documents()
                .insertMany(IntStream.range(0, BILLS)
                        .mapToObj(n -> json("{_id: %d, participant: 'p%d', at: %d}".formatted(n, n % 2, n / 6)))
                        .toList());
    }

    @Test
    void a_range_behind_an_equality_reads_its_matches() {
        bills("{participant: 1, at: 1}");

        assertThat(read("{participant: 'p1', at: {$gte: 10, $lt: 12}}", "{}", 0))
                .isEqualTo(6);
        assertThat(read("{participant: {$in: ['p0', 'p1', 'p2']}, at: {$gt: 48}}", "{}", 0))
                .isEqualTo(6);
        assertThat(read("{participant: 'p1', at: {$gt: 48, $lte: 20}}", "{}", 0))
                .isZero();
        assertThat(ids("{participant: 'p1', at: {$gte: 10, $lt: 11}}")).isEqualTo("61 63 65");
    }

    @Test
    void a_sort_by_the_index_reads_no_further_than_the_limit() {
        bills("{participant: 1, at: -1, _id: -1}");

        assertThat(order("{participant: 'p1'}", "{at: -1, _id: -1}", 4)).containsExactly("299", "297", "295", "293");
        assertThat(order("{participant: 'p1'}", "{at: 1, _id: 1}", 4)).containsExactly("1", "3", "5", "7");
        assertThat(read("{participant: 'p1'}", "{at: -1, _id: -1}", 4)).isEqualTo(4);
        assertThat(read("{participant: 'p1'}", "{at: 1, _id: 1}", 4)).isEqualTo(4);
        assertThat(read("{participant: 'p1', at: {$lt: 30}}", "{at: -1, _id: -1}", 4))
                .isEqualTo(4);
        assertThat(read("{}", "{participant: 1, at: -1}", 4)).isEqualTo(4);
        assertThat(read("{}", "{_id: -1}", 4)).isEqualTo(4);
    }

    @Test
    void an_order_that_the_index_does_not_have_is_right_all_the_same() {
        bills("{participant: 1, at: -1, _id: -1}");

        assertThat(order("{participant: 'p1'}", "{at: -1, _id: 1}", 4)).containsExactly("295", "297", "299", "289");
        assertThat(order("{}", "{at: 1, participant: -1, _id: 1}", 3)).containsExactly("1", "3", "5");
    }

    @Test
    void going_on_behind_the_last_document_of_a_page_reads_a_page() {
        bills("{participant: 1, at: 1, _id: 1}");
        String filter = "{participant: 'p1', $or: [{at: {$lt: 25}}, {at: 25, _id: {$lt: 155}}]}";

        assertThat(order(filter, "{at: -1, _id: -1}", 4)).containsExactly("153", "151", "149", "147");
        if (isEmbedded()) {
            assertThat(read(filter, "{at: -1, _id: -1}", 4)).isEqualTo(5);
        }
    }

    @Test
    void numbers_of_all_types_compare_by_value_and_other_types_stay_out() {
        documents().createIndex(json("{n: 1}"));
        insert(
                "{_id: 'int', n: 2}",
                "{_id: 'long', n: {$numberLong: '3'}}",
                "{_id: 'double', n: 2.5}",
                "{_id: 'decimal', n: {$numberDecimal: '2.25'}}",
                "{_id: 'huge', n: {$numberLong: '9007199254740993'}}",
                "{_id: 'nearly', n: 9007199254740992.0}",
                "{_id: 'text', n: '2'}",
                "{_id: 'date', n: {$date: '1970-01-01T00:00:00.002Z'}}",
                "{_id: 'id', n: {$oid: '000000000000000000000002'}}",
                "{_id: 'null', n: null}",
                "{_id: 'missing'}");

        assertThat(ids("{n: {$gt: 2, $lt: 3}}")).isEqualTo("decimal double");
        assertThat(ids("{n: {$gte: 2.0, $lte: {$numberDecimal: '3'}}}")).isEqualTo("decimal double int long");
        assertThat(ids("{n: {$gt: {$numberLong: '9007199254740992'}}}")).isEqualTo("huge");
        assertThat(ids("{n: {$lt: 'a'}}")).isEqualTo("text");
        assertThat(ids("{n: {$gte: {$date: '1970-01-01T00:00:00Z'}}}")).isEqualTo("date");
        assertThat(ids("{n: {$lt: {$oid: '000000000000000000000003'}}}")).isEqualTo("id");
        assertThat(order("{n: {$gte: 0}}", "{n: -1}", 0))
                .containsExactly("huge", "nearly", "long", "double", "decimal", "int");
        assertThat(order("{}", "{n: 1, _id: 1}", 4)).containsExactly("missing", "null", "int", "decimal");
    }

    @Test
    void an_array_matches_a_range_by_any_element_and_its_document_comes_once() {
        documents().createIndex(json("{t: 1, n: 1}"));
        insert(
                "{_id: 'a', t: [1, 9], n: 1}",
                "{_id: 'b', t: [5, 6, 7], n: 2}",
                "{_id: 'c', t: [], n: 3}",
                "{_id: 'd', t: 6, n: 4}");

        assertThat(ids("{t: {$gt: 4}}")).isEqualTo("a b d");
        assertThat(ids("{t: {$gt: 8, $lt: 2}}")).isEqualTo("a");
        assertThat(ids("{t: {$gte: 6, $lte: 6}}")).isEqualTo("a b d");
        assertThat(ids("{t: {$elemMatch: {$gte: 6, $lte: 8}}}")).isEqualTo("b");
        assertThat(documents().countDocuments(json("{t: {$gt: 0}}"))).isEqualTo(3);
        assertThat(order("{}", "{t: 1}", 0)).containsExactly("c", "a", "b", "d");
        assertThat(order("{t: {$gt: 4}}", "{t: -1}", 0)).containsExactly("a", "b", "d");
        assertThat(order("{t: {$gt: 4}}", "{t: 1}", 0)).containsExactly("a", "b", "d");
        assertThat(order("{t: 6}", "{n: -1}", 0)).containsExactly("d", "b");
    }

    @Test
    void fields_below_one_array_can_be_indexed_together_and_may_match_by_different_elements() {
        documents().createIndex(json("{'l.x': 1, 'l.y': 1}"));
        insert("{_id: 'a', l: [{x: 1, y: 2}, {x: 3, y: 5}]}", "{_id: 'b', l: [{x: 1, y: 5}]}", "{_id: 'c', l: {x: 1}}");

        assertThat(ids("{'l.x': 1, 'l.y': 5}")).isEqualTo("a b");
        assertThat(ids("{l: {$elemMatch: {x: 1, y: 5}}}")).isEqualTo("b");
        assertThat(ids("{'l.x': 1, 'l.y': null}")).isEqualTo("c");
    }

    @Test
    void a_sparse_index_never_hides_documents_without_its_field() {
        documents().createIndex(json("{s: 1}"), new IndexOptions().sparse(true));
        insert("{_id: 'a', s: 2}", "{_id: 'b', s: null}", "{_id: 'c'}", "{_id: 'd', s: 1}");

        assertThat(order("{}", "{s: 1, _id: 1}", 0)).containsExactly("b", "c", "d", "a");
        assertThat(ids("{s: null}")).isEqualTo("b c");
        assertThat(ids("{s: {$ne: 1}}")).isEqualTo("a b c");
        assertThat(order("{s: {$exists: true}}", "{s: 1}", 0)).containsExactly("b", "d", "a");
        assertThat(order("{s: {$gte: 1}}", "{s: -1}", 0)).containsExactly("a", "d");
        assertThat(ids("{$or: [{s: {$lt: 2}}, {_id: 'c'}]}")).isEqualTo("c d");
    }

    @Test
    void an_update_that_moves_documents_forward_in_the_index_meets_each_once() {
        documents().createIndex(json("{n: 1}"));
        insert("{_id: 'a', n: 1}", "{_id: 'b', n: 2}", "{_id: 'c', n: 3}");

        assertThat(documents()
                        .updateMany(json("{n: {$gte: 1}}"), json("{$inc: {n: 10}}"))
                        .getModifiedCount())
                .isEqualTo(3);

        assertThat(documents()
                        .find()
                        .sort(json("{n: 1}"))
                        .map(each -> each.get("n"))
                        .into(new ArrayList<>()))
                .isEqualTo(List.of(11, 12, 13));
    }

    @Test
    void a_queue_is_taken_in_the_order_of_its_index() {
        documents().createIndex(json("{due: 1}"), new IndexOptions().sparse(true));
        insert("{_id: 'a', due: 3}", "{_id: 'b'}", "{_id: 'c', due: 1}", "{_id: 'd', due: 2}");

        assertThat(documents().findOneAndDelete(json("{due: {$lte: 2}}"))).containsEntry("_id", "c");
        assertThat(documents().findOneAndUpdate(json("{due: {$gt: 0}}"), json("{$unset: {due: 1}}")))
                .containsEntry("_id", "d");
    }

    private List<String> order(String filter, String sort, int limit) {
        return find(filter, sort, limit)
                .map(document -> String.valueOf(document.get("_id")))
                .into(new ArrayList<>());
    }

    private int read(String filter, String sort, int limit) {
        Document explained = find(filter, sort, limit).explain(ExplainVerbosity.EXECUTION_STATS);
        return Objects.requireNonNull(
                explained.getEmbedded(List.of("executionStats", "totalDocsExamined"), Integer.class));
    }

    private FindIterable<Document> find(String filter, String sort, int limit) {
        return documents().find(json(filter)).sort(json(sort)).limit(limit);
    }
}
