package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoContractFilterTest extends MongoContract {

    @BeforeEach
    void people() {
        insert(
                "{_id: 'a', n: 1, name: 'Ani', tags: ['x', 'y'], address: {city: 'Bogor'}}",
                "{_id: 'b', n: 2, name: 'Budi', tags: ['y'], address: {city: 'Depok'}, lines: [{month: '2026-11', amount: 5}]}",
                "{_id: 'c', n: 3, name: null, tags: [], lines: [{month: '2026-11', amount: 9}, {month: '2026-12', amount: 1}]}",
                "{_id: 'd', n: '3'}");
    }

    @Test
    void equality_compares_the_value_and_its_type() {
        assertThat(ids("{n: 3}")).isEqualTo("c");
        assertThat(ids("{n: '3'}")).isEqualTo("d");
        assertThat(ids("{n: {$eq: 2}}")).isEqualTo("b");
    }

    @Test
    void numbers_of_different_types_are_equal() {
        assertThat(ids(new Document("n", 2L))).isEqualTo("b");
        assertThat(ids(new Document("n", 2.0))).isEqualTo("b");
    }

    @Test
    void equality_with_null_finds_null_and_missing() {
        assertThat(ids("{name: null}")).isEqualTo("c d");
    }

    @Test
    void not_equal_finds_also_documents_without_the_field() {
        assertThat(ids("{name: {$ne: 'Ani'}}")).isEqualTo("b c d");
        assertThat(ids("{name: {$ne: null}}")).isEqualTo("a b");
    }

    @Test
    void in_finds_any_of_the_values() {
        assertThat(ids("{n: {$in: [1, 3, 9]}}")).isEqualTo("a c");
        assertThat(ids("{name: {$in: [null, 'Ani']}}")).isEqualTo("a c d");
        assertThat(ids("{n: {$in: []}}")).isEmpty();
    }

    @Test
    void not_in_finds_the_rest() {
        assertThat(ids("{n: {$nin: [1, 3]}}")).isEqualTo("b d");
    }

    @Test
    void ranges_compare_within_one_type() {
        assertThat(ids("{n: {$gt: 1}}")).isEqualTo("b c");
        assertThat(ids("{n: {$gte: 1, $lt: 3}}")).isEqualTo("a b");
        assertThat(ids("{n: {$lte: 1}}")).isEqualTo("a");
        assertThat(ids("{n: {$gt: ''}}")).isEqualTo("d");
    }

    @Test
    void dates_are_compared_as_moments() {
        documents().insertOne(new Document("_id", "e").append("at", Date.from(Instant.parse("2026-11-20T00:00:00Z"))));

        assertThat(ids(new Document("at", new Document("$lte", Date.from(Instant.parse("2026-11-20T00:00:00Z"))))))
                .isEqualTo("e");
        assertThat(ids(new Document("at", new Document("$lt", Date.from(Instant.parse("2026-11-20T00:00:00Z"))))))
                .isEmpty();
    }

    @Test
    void exists_tells_null_from_missing() {
        assertThat(ids("{name: {$exists: true}}")).isEqualTo("a b c");
        assertThat(ids("{name: {$exists: false}}")).isEqualTo("d");
    }

    @Test
    void a_dotted_path_reaches_into_documents() {
        assertThat(ids("{'address.city': 'Bogor'}")).isEqualTo("a");
        assertThat(ids("{'address.city': {$exists: false}}")).isEqualTo("c d");
    }

    @Test
    void a_dotted_path_reaches_into_the_elements_of_an_array() {
        assertThat(ids("{'lines.month': '2026-12'}")).isEqualTo("c");
        assertThat(ids("{'lines.amount': {$gte: 5}}")).isEqualTo("b c");
        assertThat(ids("{'lines.0.amount': 9}")).isEqualTo("c");
    }

    @Test
    void equality_with_a_value_finds_it_in_an_array() {
        assertThat(ids("{tags: 'y'}")).isEqualTo("a b");
        assertThat(ids("{tags: ['x', 'y']}")).isEqualTo("a");
        assertThat(ids("{tags: []}")).isEqualTo("c");
    }

    @Test
    void conditions_on_an_array_may_be_met_by_different_elements() {
        insert("{_id: 'e', scores: [1, 9]}", "{_id: 'f', scores: [1, 2]}");

        assertThat(ids("{scores: {$gt: 5, $lt: 2}}")).isEqualTo("e");
        assertThat(ids("{scores: {$elemMatch: {$gt: 5, $lt: 2}}}")).isEmpty();
        assertThat(ids("{scores: {$elemMatch: {$gt: 1, $lt: 3}}}")).isEqualTo("f");
    }

    @Test
    void element_match_needs_one_element_that_meets_everything() {
        assertThat(ids("{lines: {$elemMatch: {month: '2026-11', amount: {$gt: 5}}}}"))
                .isEqualTo("c");
        assertThat(ids("{'lines.month': '2026-12', 'lines.amount': 9}")).isEqualTo("c");
        assertThat(ids("{lines: {$elemMatch: {month: '2026-12', amount: 9}}}")).isEmpty();
    }

    @Test
    void size_and_all_look_at_whole_arrays() {
        assertThat(ids("{tags: {$size: 2}}")).isEqualTo("a");
        assertThat(ids("{tags: {$all: ['y', 'x']}}")).isEqualTo("a");
    }

    @Test
    void and_or_nor_combine() {
        assertThat(ids("{$or: [{n: 1}, {name: 'Budi'}]}")).isEqualTo("a b");
        assertThat(ids("{$and: [{n: {$gt: 1}}, {tags: 'y'}]}")).isEqualTo("b");
        assertThat(ids("{$nor: [{n: 1}, {n: 2}]}")).isEqualTo("c d");
        assertThat(ids("{n: 1, $or: [{name: 'Ani'}, {name: 'Budi'}]}")).isEqualTo("a");
    }

    @Test
    void not_turns_a_condition_around_and_includes_missing_fields() {
        assertThat(ids("{n: {$not: {$gt: 1}}}")).isEqualTo("a d");
    }

    @Test
    void a_pattern_matches_texts() {
        assertThat(ids("{name: {$regex: '^b', $options: 'i'}}")).isEqualTo("b");
    }

    @Test
    void a_document_is_equal_only_with_the_same_fields_in_the_same_order() {
        insert("{_id: 'e', p: {a: 1, b: 2}}");

        assertThat(ids("{p: {a: 1, b: 2}}")).isEqualTo("e");
        assertThat(ids("{p: {b: 2, a: 1}}")).isEmpty();
        assertThat(ids("{p: {a: 1}}")).isEmpty();
    }

    @Test
    void an_empty_document_is_equal_only_to_an_empty_document() {
        insert("{_id: 'e', g: {}}", "{_id: 'f', g: {x: 1}}", "{_id: 'g', g: [{}, 1]}", "{_id: 'h', g: 1}");

        assertThat(ids("{g: {}}")).isEqualTo("e g");
        assertThat(ids("{g: {$eq: {}}}")).isEqualTo("e g");
        assertThat(ids("{g: {$in: [{}, 1]}}")).isEqualTo("e g h");
        assertThat(ids("{g: {$ne: {}}}")).isEqualTo("a b c d f h");
    }

    @Test
    void numbers_inside_documents_are_equal_by_value() {
        insert("{_id: 'e', p: {n: 1}}");

        assertThat(ids(new Document("p", new Document("n", 1L)))).isEqualTo("e");
        assertThat(ids(new Document("p", new Document("n", 1.5)))).isEmpty();
    }

    @Test
    void an_unknown_operator_is_an_error() {
        assertThatThrownBy(() -> ids("{n: {$near: 1}}")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> ids("{n: {$like: 'a'}}")).isInstanceOf(MongoException.class);
    }
}
