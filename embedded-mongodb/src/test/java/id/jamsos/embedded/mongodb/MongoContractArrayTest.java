package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractArrayTest extends MongoContract {

    @Test
    void push_appends_and_begins_an_array() {
        insert("{_id: 'a', list: [1]}");

        update("{$push: {list: 2, fresh: {x: 1}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [1, 2], fresh: [{x: 1}]}"));
    }

    @Test
    void push_each_appends_all_and_slice_keeps_the_last() {
        insert("{_id: 'a', commands: [1, 2, 3]}");

        update("{$push: {commands: {$each: [4, 5], $slice: -3}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', commands: [3, 4, 5]}"));
    }

    @Test
    void push_each_can_insert_at_a_position_and_sort() {
        insert("{_id: 'a', list: [3, 1], sorted: [{n: 3}, {n: 1}]}");

        update("{$push: {list: {$each: [9], $position: 0}, sorted: {$each: [{n: 2}], $sort: {n: 1}}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [9, 3, 1], sorted: [{n: 1}, {n: 2}, {n: 3}]}"));
    }

    @Test
    void push_of_nothing_changes_nothing() {
        insert("{_id: 'a', list: [1]}");

        update("{$push: {list: {$each: []}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [1]}"));
    }

    @Test
    void push_to_a_field_that_is_no_array_is_refused() {
        insert("{_id: 'a', n: 1}");

        assertThatThrownBy(() -> update("{$push: {n: 2}}")).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void pull_removes_the_elements_that_meet_a_condition() {
        insert("{_id: 'a', outbox: [{sequence: 1, t: 'x'}, {sequence: 2, t: 'y'}, {sequence: 3, t: 'x'}]}");

        update("{$pull: {outbox: {sequence: {$lte: 2}}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', outbox: [{sequence: 3, t: 'x'}]}"));
    }

    @Test
    void pull_removes_equal_elements() {
        insert("{_id: 'a', list: [1, 2, 1, 3], docs: [{a: 1, b: 2}, {a: 1}]}");

        update("{$pull: {list: 1, docs: {a: 1, b: 2}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [2, 3], docs: [{a: 1}]}"));
    }

    @Test
    void pull_takes_several_conditions_and_in() {
        insert("{_id: 'a', list: [1, 2, 3, 4], docs: [{a: 1, b: 1}, {a: 1, b: 2}]}");

        update("{$pull: {list: {$in: [1, 4]}, docs: {a: 1, b: {$gt: 1}}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [2, 3], docs: [{a: 1, b: 1}]}"));
    }

    @Test
    void pull_from_a_field_that_is_not_there_does_nothing() {
        insert("{_id: 'a'}");

        update("{$pull: {outbox: {sequence: 1}}}");

        assertThat(only()).isEqualTo(json("{_id: 'a'}"));
    }

    @Test
    void pull_all_and_pop_remove_elements() {
        insert("{_id: 'a', list: [1, 2, 3, 4], ends: [1, 2, 3]}");

        update("{$pullAll: {list: [1, 3]}, $pop: {ends: 1}}");
        update("{$pop: {ends: -1}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [2, 4], ends: [2]}"));
    }

    @Test
    void add_to_set_adds_only_what_is_not_there() {
        insert("{_id: 'a', set: ['JKK', {x: 'y'}]}");

        update("{$addToSet: {set: {$each: ['JKK', 'JKM', {x: 'y'}, {x: 'z'}]}, fresh: 'v'}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', set: ['JKK', {x: 'y'}, 'JKM', {x: 'z'}], fresh: ['v']}"));
    }

    @Test
    void one_update_changes_fields_and_arrays_together() {
        insert("{_id: 'a', version: 1, state: 'issued', outbox: [], outboxSince: null}");

        update(
                "{$set: {state: 'paid', outboxSince: 5}, $inc: {version: 1}, $push: {outbox: {$each: [{s: 1}, {s: 2}]}}}");

        assertThat(only())
                .isEqualTo(json("{_id: 'a', version: 2, state: 'paid', outbox: [{s: 1}, {s: 2}], outboxSince: 5}"));
    }

    @Test
    void an_element_is_set_by_its_index() {
        insert("{_id: 'a', lines: [{v: 1}, {v: 2}]}");

        update("{$set: {'lines.1.v': 9}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', lines: [{v: 1}, {v: 9}]}"));
    }

    @Test
    void the_element_that_matched_is_set_by_the_positional_operator() {
        insert("{_id: 'a', lines: [{m: 1, v: 1}, {m: 2, v: 2}]}");

        documents().updateOne(json("{_id: 'a', 'lines.m': 2}"), json("{$set: {'lines.$.v': 9}}"));

        assertThat(only()).isEqualTo(json("{_id: 'a', lines: [{m: 1, v: 1}, {m: 2, v: 9}]}"));
    }

    @Test
    void the_elements_that_an_array_filter_selects_are_set() {
        insert("{_id: 'a', lines: [{m: 1, v: 1}, {m: 2, v: 2}, {m: 3, v: 3}]}");

        documents()
                .updateOne(
                        json("{_id: 'a'}"),
                        json("{$set: {'lines.$[late].v': 0}}"),
                        new UpdateOptions().arrayFilters(List.of(json("{'late.m': {$gte: 2}}"))));

        assertThat(only()).isEqualTo(json("{_id: 'a', lines: [{m: 1, v: 1}, {m: 2, v: 0}, {m: 3, v: 0}]}"));
    }

    private void update(String update) {
        documents().updateOne(new Document(), json(update));
    }
}
