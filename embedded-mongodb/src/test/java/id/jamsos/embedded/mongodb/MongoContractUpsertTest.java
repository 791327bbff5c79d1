package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.Objects;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class MongoContractUpsertTest extends MongoContract {

    @Test
    void an_upsert_inserts_with_the_equalities_of_the_filter() {
        UpdateResult result = documents()
                .updateOne(
                        json("{_id: 'a', kind: 'k', n: {$gt: 5}}"),
                        json("{$set: {x: 1}, $setOnInsert: {born: 2}}"),
                        new UpdateOptions().upsert(true));

        assertThat(only()).isEqualTo(json("{_id: 'a', kind: 'k', x: 1, born: 2}"));
        assertThat(result.getUpsertedId()).isEqualTo(new BsonString("a"));
        assertThat(result.getMatchedCount()).isZero();
    }

    @Test
    void an_upsert_updates_what_is_there_and_leaves_set_on_insert_out() {
        insert("{_id: 'a', x: 0}");

        UpdateResult result = documents()
                .updateOne(
                        json("{_id: 'a'}"),
                        json("{$set: {x: 1}, $setOnInsert: {born: 2}}"),
                        new UpdateOptions().upsert(true));

        assertThat(only()).isEqualTo(json("{_id: 'a', x: 1}"));
        assertThat(result.getUpsertedId()).isNull();
        assertThat(result.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void an_upsert_whose_version_does_not_match_is_a_duplicate_key() {
        insert("{_id: 'a', version: 2}");

        assertThatThrownBy(() -> documents()
                        .updateOne(
                                json("{_id: 'a', version: 1}"),
                                json("{$set: {x: 1}}"),
                                new UpdateOptions().upsert(true)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void replace_puts_a_whole_document_and_keeps_the_id() {
        insert("{_id: 'a', n: 1, m: 2}");

        documents().replaceOne(json("{_id: 'a'}"), json("{x: 1}"));
        documents().replaceOne(json("{_id: 'b'}"), json("{x: 2}"), new ReplaceOptions().upsert(true));

        assertThat(Objects.requireNonNull(documents().find(json("{_id: 'a'}")).first()))
                .isEqualTo(json("{_id: 'a', x: 1}"));
        assertThat(ids("{}")).isEqualTo("a b");
    }
}
