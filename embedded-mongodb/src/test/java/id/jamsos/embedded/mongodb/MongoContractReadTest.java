package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.CountOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoContractReadTest extends MongoContract {

    @BeforeEach
    void four() {
        insert(
                "{_id: 'a', n: 3, g: 1, in: {x: 1, y: 2}, list: [1, 2, 3, 4]}",
                "{_id: 'b', n: 1, g: 1, lines: [{m: 1, v: 2}, {m: 3, v: 4}]}",
                "{_id: 'c', n: 2, g: 2}",
                "{_id: 'd', n: 2, g: 1}");
    }

    @Test
    void sorting_follows_each_field_in_turn() {
        assertThat(order(documents().find().sort(json("{g: -1, n: 1, _id: -1}"))))
                .containsExactly("c", "b", "d", "a");
    }

    @Test
    void sorting_puts_missing_fields_first() {
        insert("{_id: 'e'}", "{_id: 'f', n: null}");

        assertThat(order(documents().find().sort(json("{n: 1, _id: 1}"))))
                .containsExactly("e", "f", "b", "c", "d", "a");
    }

    @Test
    void sorting_orders_types_before_values() {
        insert("{_id: 'e', n: 'text'}", "{_id: 'f', n: true}");

        assertThat(order(documents().find().sort(json("{n: 1, _id: 1}"))))
                .containsExactly("b", "c", "d", "a", "e", "f");
    }

    @Test
    void limit_and_skip_cut_the_sorted_result() {
        assertThat(order(documents().find().sort(json("{n: 1, _id: 1}")).skip(1).limit(2)))
                .containsExactly("c", "d");
        assertThat(order(documents().find().sort(json("{_id: 1}")).limit(2).batchSize(1)))
                .containsExactly("a", "b");
        assertThat(order(documents().find().skip(9))).isEmpty();
    }

    @Test
    void first_reads_one_or_nothing() {
        assertThat(documents().find(json("{_id: 'c'}")).first()).isEqualTo(json("{_id: 'c', n: 2, g: 2}"));
        assertThat(documents().find(json("{_id: 'x'}")).first()).isNull();
    }

    @Test
    void an_inclusion_gives_the_fields_and_the_id() {
        assertThat(project("a", "{n: 1}")).isEqualTo(json("{_id: 'a', n: 3}"));
        assertThat(project("a", "{n: 1, _id: 0}")).isEqualTo(json("{n: 3}"));
        assertThat(project("c", "{missing: 1}")).isEqualTo(json("{_id: 'c'}"));
    }

    @Test
    void an_inclusion_reaches_into_documents_and_arrays() {
        assertThat(project("a", "{'in.x': 1}")).isEqualTo(json("{_id: 'a', in: {x: 1}}"));
        assertThat(project("b", "{'lines.m': 1}")).isEqualTo(json("{_id: 'b', lines: [{m: 1}, {m: 3}]}"));
    }

    @Test
    void an_exclusion_gives_everything_else() {
        assertThat(project("a", "{list: 0, 'in.x': 0}")).isEqualTo(json("{_id: 'a', n: 3, g: 1, in: {y: 2}}"));
        assertThat(project("b", "{'lines.v': 0}")).isEqualTo(json("{_id: 'b', n: 1, g: 1, lines: [{m: 1}, {m: 3}]}"));
    }

    @Test
    void inclusion_and_exclusion_do_not_mix() {
        assertThatThrownBy(() -> project("a", "{n: 1, g: 0}")).isInstanceOf(MongoException.class);
    }

    @Test
    void a_slice_beside_included_fields_cuts_an_array() {
        assertThat(project("a", "{n: 1, list: {$slice: 2}}")).isEqualTo(json("{_id: 'a', n: 3, list: [1, 2]}"));
        assertThat(project("a", "{n: 1, list: {$slice: -1}}")).isEqualTo(json("{_id: 'a', n: 3, list: [4]}"));
        assertThat(project("a", "{n: 1, list: {$slice: [1, 2]}}")).isEqualTo(json("{_id: 'a', n: 3, list: [2, 3]}"));
    }

    @Test
    void counting_follows_the_filter_and_its_limits() {
        assertThat(documents().countDocuments()).isEqualTo(4);
        assertThat(documents().countDocuments(json("{g: 1}"))).isEqualTo(3);
        assertThat(documents().countDocuments(json("{g: 1}"), new CountOptions().limit(2)))
                .isEqualTo(2);
        assertThat(documents().countDocuments(json("{g: 1}"), new CountOptions().skip(2)))
                .isEqualTo(1);
        assertThat(documents().countDocuments(json("{g: 9}"))).isZero();
        assertThat(documents().estimatedDocumentCount()).isEqualTo(4);
    }

    @Test
    void distinct_gives_each_value_once_and_looks_into_arrays() {
        assertThat(documents().distinct("g", Integer.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(documents().distinct("n", json("{g: 1}"), Integer.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(documents().distinct("lines.m", Integer.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void a_collection_that_is_not_there_is_empty() {
        var nowhere = database().getCollection("nowhere");

        assertThat(nowhere.find().first()).isNull();
        assertThat(nowhere.countDocuments()).isZero();
        assertThat(nowhere.distinct("x", String.class).into(new ArrayList<>())).isEmpty();
    }

    private Document project(String id, String projection) {
        return java.util.Objects.requireNonNull(documents()
                .find(new Document("_id", id))
                .projection(json(projection))
                .first());
    }

    private static List<String> order(FindIterable<Document> found) {
        return found.map(document -> String.valueOf(document.get("_id"))).into(new ArrayList<>());
    }
}
