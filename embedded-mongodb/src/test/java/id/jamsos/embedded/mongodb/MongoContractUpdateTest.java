package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractUpdateTest extends MongoContract {

    @Test
    void set_changes_and_adds_fields_also_inside_documents() {
        insert("{_id: 'a', n: 1, in: {x: 1}}");

        UpdateResult result = update("{$set: {n: 2, 'in.y': 3, 'new.deep': 4}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', n: 2, in: {x: 1, y: 3}, new: {deep: 4}}"));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void setting_what_is_already_there_matches_but_modifies_nothing() {
        insert("{_id: 'a', n: 1}");

        UpdateResult result = update("{$set: {n: 1}}");

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isZero();
    }

    @Test
    void an_update_without_a_match_does_nothing() {
        UpdateResult result = update("{$set: {n: 1}}");

        assertThat(result.getMatchedCount()).isZero();
        assertThat(documents().countDocuments()).isZero();
    }

    @Test
    void update_one_changes_one_and_update_many_all() {
        insert("{_id: 1, g: 1}", "{_id: 2, g: 1}", "{_id: 3, g: 2}");

        assertThat(documents()
                        .updateOne(json("{g: 1}"), json("{$set: {one: 1}}"))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(documents()
                        .updateMany(json("{g: 1}"), json("{$set: {all: 1}}"))
                        .getModifiedCount())
                .isEqualTo(2);
        assertThat(ids("{all: 1}")).isEqualTo("1 2");
    }

    @Test
    void an_update_guarded_by_the_version_happens_once() {
        insert("{_id: 'a', version: 1}");
        Document guarded = json("{_id: 'a', version: 1}");

        UpdateResult first = documents().updateOne(guarded, json("{$inc: {version: 1}}"));
        UpdateResult second = documents().updateOne(guarded, json("{$inc: {version: 1}}"));

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
    }

    @Test
    void a_replacement_brings_its_own_order_of_fields() {
        insert("{_id: 'a', x: 1, y: 2, in: {p: 1, q: 2}}");

        documents().replaceOne(json("{_id: 'a'}"), json("{y: 2, in: {q: 2, p: 1}, z: 3, x: 1}"));
        assertThat(only().toJson())
                .isEqualTo(
                        json("{_id: 'a', y: 2, in: {q: 2, p: 1}, z: 3, x: 1}").toJson());

        Document after = documents()
                .findOneAndReplace(
                        json("{_id: 'a'}"),
                        json("{x: 1, y: 2}"),
                        new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(Objects.requireNonNull(after).toJson())
                .isEqualTo(only().toJson())
                .isEqualTo(json("{_id: 'a', x: 1, y: 2}").toJson());
    }

    @Test
    void unset_removes_fields() {
        insert("{_id: 'a', n: 1, in: {x: 1, y: 2}}");

        update("{$unset: {n: '', 'in.x': '', missing: ''}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', in: {y: 2}}"));
    }

    @Test
    void inc_adds_to_numbers_and_begins_at_zero() {
        insert("{_id: 'a', n: 5}");

        update("{$inc: {n: 2, fresh: 3, 'in.deep': -1}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', n: 7, fresh: 3, in: {deep: -1}}"));
    }

    @Test
    void inc_of_a_long_stays_exact_and_a_full_int_becomes_a_long() {
        documents()
                .insertOne(
                        new Document("_id", "a").append("long", (1L << 53) + 1).append("int", Integer.MAX_VALUE));

        documents().updateOne(new Document(), new Document("$inc", new Document("long", 1L).append("int", 1)));

        assertThat(only().get("long")).isEqualTo((1L << 53) + 2);
        assertThat(only().get("int")).isEqualTo(Integer.MAX_VALUE + 1L);
    }

    @Test
    void inc_of_a_text_is_refused_and_changes_nothing() {
        insert("{_id: 'a', n: 'text', m: 1}");

        assertThatThrownBy(() -> update("{$inc: {m: 1, n: 1}}")).isInstanceOf(MongoWriteException.class);
        assertThat(only()).isEqualTo(json("{_id: 'a', n: 'text', m: 1}"));
    }

    @Test
    void min_and_max_keep_the_smaller_and_the_larger() {
        insert("{_id: 'a', low: 5, high: 5}");

        update("{$min: {low: 3, other: 1}, $max: {high: 9}}");
        update("{$min: {low: 4}, $max: {high: 8}}");

        assertThat(only()).isEqualTo(json("{_id: 'a', low: 3, high: 9, other: 1}"));
    }

    @Test
    void multiply_rename_and_current_date_work() {
        insert("{_id: 'a', n: 4, old: 'x'}");

        update("{$mul: {n: 3}, $rename: {old: 'new'}, $currentDate: {at: true}}");

        assertThat(only()).containsEntry("n", 12).containsEntry("new", "x").doesNotContainKey("old");
        assertThat(only().get("at", Date.class))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void the_id_cannot_be_changed() {
        insert("{_id: 'a'}");

        assertThatThrownBy(() -> update("{$set: {_id: 'b'}}")).isInstanceOf(MongoWriteException.class);
        assertThat(ids("{}")).isEqualTo("a");
    }

    @Test
    void two_operators_on_one_field_are_refused() {
        insert("{_id: 'a', n: 1}");

        assertThatThrownBy(() -> update("{$set: {n: 1}, $inc: {n: 1}}")).isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> update("{$set: {'in.x': 1, in: {}}}")).isInstanceOf(MongoWriteException.class);
    }

    private UpdateResult update(String update) {
        return documents().updateOne(new Document(), json(update));
    }
}
