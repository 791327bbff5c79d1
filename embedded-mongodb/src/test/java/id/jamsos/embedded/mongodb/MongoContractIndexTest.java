package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractIndexTest extends MongoContract {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final IndexOptions UNIQUE_SPARSE =
            new IndexOptions().unique(true).sparse(true);

    @Test
    void indexes_are_listed_with_their_keys_and_options() {
        documents().createIndex(json("{a: 1, 'b.c': -1}"));
        documents().createIndex(json("{k: 1}"), UNIQUE_SPARSE);

        List<Document> indexes = documents().listIndexes().into(new ArrayList<>());

        assertThat(indexes)
                .extracting(index -> index.get("name"))
                .containsExactlyInAnyOrder("_id_", "a_1_b.c_-1", "k_1");
        assertThat(indexes)
                .filteredOn(index -> "k_1".equals(index.get("name")))
                .singleElement()
                .satisfies(index -> assertThat(index)
                        .containsEntry("unique", true)
                        .containsEntry("sparse", true)
                        .containsEntry("key", json("{k: 1}")));
    }

    @Test
    void creating_the_same_index_again_changes_nothing() {
        documents().createIndex(json("{a: 1}"), UNIQUE);
        documents().createIndex(json("{a: 1}"), UNIQUE);

        assertThat(documents().listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void an_index_that_contradicts_another_is_refused() {
        documents().createIndex(json("{a: 1}"));

        assertThatThrownBy(() -> documents().createIndex(json("{a: 1}"), UNIQUE))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> documents().createIndex(json("{b: 1}"), new IndexOptions().name("a_1")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> documents().createIndex(json("{a: 1}"), new IndexOptions().name("other")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void an_update_that_makes_a_document_too_large_changes_neither_document_nor_index() {
        documents().createIndex(json("{k: 1}"));
        documents().insertOne(json("{_id: 'a', k: 1}").append("text", "x".repeat(15 << 20)));
        Document update = new Document("$set", json("{k: 2}").append("more", "x".repeat(2 << 20)));

        assertThatThrownBy(() -> documents().updateOne(json("{_id: 'a'}"), update))
                .isInstanceOf(MongoException.class);

        assertThat(ids("{k: 1}")).isEqualTo("a");
        assertThat(ids("{k: 2}")).isEmpty();
    }

    @Test
    void a_dropped_index_no_longer_refuses_and_those_of_other_collections_stay() {
        var other = database().getCollection(documents().getNamespace().getCollectionName() + "_other");
        other.createIndex(json("{k: 1}"), UNIQUE);
        documents().createIndex(json("{k: 1}"), UNIQUE);

        documents().dropIndex("k_1");
        insert("{_id: 'a', k: 1}", "{_id: 'b', k: 1}");

        assertThat(documents().listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(other.listIndexes().into(new ArrayList<>())).hasSize(2);
        other.insertOne(json("{k: 1}"));
        assertThatThrownBy(() -> other.insertOne(json("{k: 1}"))).isInstanceOf(MongoWriteException.class);
        other.drop();
    }

    @Test
    void indexes_are_dropped_by_their_keys_or_all_at_once_but_never_the_one_on_id() {
        documents().createIndex(json("{a: 1}"));
        documents().createIndex(json("{b: 1}"));
        documents().createIndex(json("{c: 1}"));

        documents().dropIndex(json("{a: 1}"));
        assertThat(documents().listIndexes().into(new ArrayList<>())).hasSize(3);
        documents().dropIndexes();
        assertThat(documents().listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThatThrownBy(() -> documents().dropIndex("_id_")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> documents().dropIndex("never")).isInstanceOf(MongoException.class);
    }

    @Test
    void an_index_finds_the_same_documents_as_a_scan() {
        insert(
                "{_id: 'a', k: 1, t: ['x', 'y']}",
                "{_id: 'b', k: '1', t: 'x'}",
                "{_id: 'c', k: null, t: []}",
                "{_id: 'd', in: [{k: 1}, {k: 2}], t: [['x']]}",
                "{_id: 'e', k: {a: 1}, in: {k: 1}}",
                "{_id: 'f', k: [1, 1, null]}");
        List<String> filters = List.of(
                "{k: 1}",
                "{k: 1.0}",
                "{k: '1'}",
                "{k: null}",
                "{k: {$in: [1, '1']}}",
                "{k: {$in: [null]}}",
                "{k: {a: 1}}",
                "{t: 'x'}",
                "{t: []}",
                "{t: ['x', 'y']}",
                "{t: ['x']}",
                "{'in.k': 1}",
                "{'in.k': {$in: [2, 1]}}",
                "{k: 1, t: 'x'}",
                "{$and: [{k: 1}, {t: 'y'}]}",
                "{k: {$gte: 1}}",
                "{k: {$ne: 1}}",
                "{k: {$exists: true}}");
        List<String> scanned = filters.stream().map(this::ids).toList();

        documents().createIndex(json("{k: 1}"));
        documents().createIndex(json("{t: 1}"), new IndexOptions().sparse(true));
        documents().createIndex(json("{'in.k': 1}"));

        assertThat(filters.stream().map(this::ids)).isEqualTo(scanned);
    }

    @Test
    void an_index_on_an_array_forgets_the_elements_that_went() {
        documents().createIndex(json("{t: 1}"));
        insert("{_id: 'a', t: ['x', 'y', 'x']}");

        documents().updateOne(json("{_id: 'a'}"), json("{$pull: {t: 'x'}, $set: {n: 1}}"));

        assertThat(ids("{t: 'x'}")).isEmpty();
        assertThat(ids("{t: 'y'}")).isEqualTo("a");
    }

    @Test
    void two_arrays_in_one_compound_index_are_refused() {
        documents().createIndex(json("{a: 1, b: 1}"));

        assertThatThrownBy(() -> documents().insertOne(json("{a: [1, 2], b: [1, 2]}")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("parallel arrays");
        assertThat(documents().countDocuments()).isZero();
    }
}
