package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractServerTest extends MongoContract {

    @Test
    void hello_says_that_the_server_takes_writes() {
        Document hello = client().getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("readOnly", false);
        assertThat(hello.getInteger("maxBsonObjectSize")).isEqualTo(16 << 20);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void ping_and_build_info_answer_in_every_database() {
        assertThat(database().runCommand(new Document("ping", 1)).toJson()).contains("\"ok\": 1");
        assertThat(client().getDatabase("admin")
                        .runCommand(new Document("buildInfo", 1))
                        .getString("version"))
                .matches("\\d+\\.\\d+.*");
    }

    @Test
    void collections_appear_when_they_are_used_and_go_when_dropped() {
        String name = documents().getNamespace().getCollectionName();
        assertThat(collections()).doesNotContain(name);

        insert("{_id: 1}");
        assertThat(collections()).contains(name);
        assertThat(database()
                        .listCollections()
                        .filter(new Document("name", name))
                        .into(new ArrayList<>()))
                .hasSize(1);

        documents().drop();
        assertThat(collections()).doesNotContain(name);
        assertThat(documents().countDocuments()).isZero();
    }

    @Test
    void a_collection_can_be_created_once() {
        String name = documents().getNamespace().getCollectionName();
        database().createCollection(name);

        assertThat(collections()).contains(name);
        assertThatThrownBy(() -> database().createCollection(name)).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void a_dropped_collection_forgets_its_indexes() {
        documents().createIndex(json("{k: 1}"));
        documents().drop();
        insert("{_id: 1}");

        assertThat(documents().listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void databases_are_separate() {
        insert("{_id: 1}");
        String name = documents().getNamespace().getCollectionName();
        var other = client().getDatabase("jamsos_contract_other");

        assertThat(other.getCollection(name).countDocuments()).isZero();
        other.getCollection(name).insertOne(json("{_id: 1}"));
        other.drop();

        assertThat(documents().countDocuments()).isEqualTo(1);
        assertThat(client().listDatabaseNames().into(new ArrayList<>())).doesNotContain("jamsos_contract_other");
    }

    @Test
    void a_write_concern_of_majority_with_journal_is_accepted() {
        documents().withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).insertOne(json("{_id: 1}"));

        assertThat(documents().countDocuments()).isEqualTo(1);
    }

    private static List<String> collections() {
        return database().listCollectionNames().into(new ArrayList<>());
    }
}
