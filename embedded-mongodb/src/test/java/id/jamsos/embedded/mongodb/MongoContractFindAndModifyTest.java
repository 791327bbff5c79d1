package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractFindAndModifyTest extends MongoContract {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @Test
    void it_returns_the_document_before_the_update_unless_told_otherwise() {
        insert("{_id: 'a', n: 1, list: [1]}");
        Document update = json("{$inc: {n: 1}, $push: {list: 2}}");

        assertThat(documents().findOneAndUpdate(json("{_id: 'a'}"), update))
                .isEqualTo(json("{_id: 'a', n: 1, list: [1]}"));
        assertThat(documents().findOneAndUpdate(json("{_id: 'a'}"), update, AFTER))
                .isEqualTo(json("{_id: 'a', n: 3, list: [1, 2, 2]}"));
    }

    @Test
    void without_a_match_it_returns_nothing_and_changes_nothing() {
        insert("{_id: 'a', version: 2}");

        assertThat(documents().findOneAndUpdate(json("{_id: 'a', version: 1}"), json("{$inc: {version: 1}}"), AFTER))
                .isNull();
        assertThat(only()).isEqualTo(json("{_id: 'a', version: 2}"));
    }

    @Test
    void it_takes_the_first_of_the_sort_order() {
        insert("{_id: 'a', n: 2}", "{_id: 'b', n: 1}");

        assertThat(documents()
                        .findOneAndUpdate(
                                json("{}"),
                                json("{$set: {taken: true}}"),
                                new FindOneAndUpdateOptions().sort(json("{n: 1}"))))
                .containsEntry("_id", "b");
        assertThat(ids("{taken: true}")).isEqualTo("b");
    }

    @Test
    void it_returns_only_the_projected_fields() {
        insert("{_id: 'a', n: 1, secret: 's'}");

        assertThat(documents()
                        .findOneAndUpdate(
                                json("{_id: 'a'}"),
                                json("{$inc: {n: 1}}"),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)
                                        .projection(json("{n: 1}"))))
                .isEqualTo(json("{_id: 'a', n: 2}"));
    }

    @Test
    void an_upsert_returns_nothing_before_and_the_new_document_after() {
        Document update = json("{$inc: {n: 1}, $setOnInsert: {born: 1}}");

        assertThat(documents().findOneAndUpdate(json("{_id: 'a'}"), update, new FindOneAndUpdateOptions().upsert(true)))
                .isNull();
        assertThat(documents()
                        .findOneAndUpdate(
                                json("{_id: 'b'}"),
                                update,
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(json("{_id: 'b', n: 1, born: 1}"));
        assertThat(ids("{}")).isEqualTo("a b");
    }

    @Test
    void replace_and_delete_return_the_document() {
        insert("{_id: 'a', n: 1}");

        assertThat(documents()
                        .findOneAndReplace(
                                json("{_id: 'a'}"),
                                json("{m: 2}"),
                                new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(json("{_id: 'a', m: 2}"));
        assertThat(documents().findOneAndDelete(json("{_id: 'a'}"))).isEqualTo(json("{_id: 'a', m: 2}"));
        assertThat(documents().findOneAndDelete(json("{_id: 'a'}"))).isNull();
    }

    @Test
    void breaking_a_unique_index_is_a_duplicate_key_and_changes_nothing() {
        documents().createIndex(json("{kpj: 1}"), new IndexOptions().unique(true));
        insert("{_id: 'a', kpj: 1}", "{_id: 'b', kpj: 2}");

        assertThatThrownBy(() -> documents().findOneAndUpdate(json("{_id: 'b'}"), json("{$set: {kpj: 1}}")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(ids("{kpj: 2}")).isEqualTo("b");
    }
}
