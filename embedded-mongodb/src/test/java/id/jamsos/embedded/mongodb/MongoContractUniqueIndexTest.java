package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractUniqueIndexTest extends MongoContract {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final IndexOptions UNIQUE_SPARSE =
            new IndexOptions().unique(true).sparse(true);

    @Test
    void a_unique_index_refuses_a_second_document_with_the_value_and_is_named_in_the_error() {
        documents().createIndex(json("{kpj: 1}"), UNIQUE);
        insert("{_id: 'a', kpj: '1'}");

        assertThatThrownBy(() -> documents().insertOne(json("{_id: 'b', kpj: '1'}")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000")
                .hasMessageContaining("index: kpj_1 ");
        assertThat(ids("{}")).isEqualTo("a");
    }

    @Test
    void a_unique_index_allows_one_document_without_the_field_and_a_sparse_one_many() {
        documents().createIndex(json("{dense: 1}"), UNIQUE);
        documents().createIndex(json("{sparse: 1}"), UNIQUE_SPARSE);
        insert("{_id: 'a', dense: 1}", "{_id: 'b', dense: 2}", "{_id: 'c'}");

        assertThatThrownBy(() -> documents().insertOne(json("{_id: 'd'}"))).hasMessageContaining("dense_1");
    }

    @Test
    void a_sparse_unique_index_holds_null_once() {
        documents().createIndex(json("{k: 1}"), UNIQUE_SPARSE);
        insert("{_id: 'a', k: null}", "{_id: 'b'}");

        assertThatThrownBy(() -> documents().insertOne(json("{_id: 'c', k: null}")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void an_update_that_breaks_a_unique_index_is_refused_and_changes_nothing() {
        documents().createIndex(json("{k: 1}"), UNIQUE_SPARSE);
        insert("{_id: 'a', k: 1}", "{_id: 'b'}");

        assertThatThrownBy(() -> documents().updateOne(json("{_id: 'b'}"), json("{$set: {k: 1, other: 1}}")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("index: k_1 ");
        assertThat(documents().find(json("{_id: 'b'}")).first()).isEqualTo(json("{_id: 'b'}"));
    }

    @Test
    void a_value_is_free_again_after_its_document_changed_or_went() {
        documents().createIndex(json("{k: 1}"), UNIQUE);
        insert("{_id: 'a', k: 1}", "{_id: 'b', k: 2}");

        documents().updateOne(json("{_id: 'a'}"), json("{$set: {k: 3}}"));
        documents().deleteOne(json("{_id: 'b'}"));
        insert("{_id: 'c', k: 1}", "{_id: 'd', k: 2}");

        assertThat(ids("{k: {$in: [1, 2, 3]}}")).isEqualTo("a c d");
    }

    @Test
    void a_compound_unique_index_compares_all_fields() {
        documents().createIndex(json("{channel: 1, reference: 1}"), UNIQUE);
        insert(
                "{channel: 'KIOSK', reference: '1'}",
                "{channel: 'KIOSK', reference: '2'}",
                "{channel: 'JMO', reference: '1'}");

        assertThatThrownBy(() -> documents().insertOne(json("{channel: 'JMO', reference: '1'}")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_number_makes_an_index_unique_as_true_does() {
        Document index = json("{key: {k: 1}, name: 'k_1', unique: 1, sparse: 0}");
        database()
                .runCommand(
                        new Document("createIndexes", documents().getNamespace().getCollectionName())
                                .append("indexes", List.of(index)));
        insert("{k: 1}");

        assertThatThrownBy(() -> documents().insertOne(json("{k: 1}"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_unique_index_cannot_be_built_over_duplicates_and_leaves_nothing_behind() {
        insert("{_id: 'a', k: 1}", "{_id: 'b', k: 1}");

        assertThatThrownBy(() -> documents().createIndex(json("{k: 1}"), UNIQUE))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class);

        documents().deleteOne(json("{_id: 'b'}"));
        documents().createIndex(json("{k: 1}"), UNIQUE);
        assertThatThrownBy(() -> documents().insertOne(json("{k: 1}"))).isInstanceOf(MongoWriteException.class);
    }
}
