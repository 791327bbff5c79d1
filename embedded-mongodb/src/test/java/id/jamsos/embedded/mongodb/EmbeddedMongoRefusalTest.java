package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever this database would do wrong must fail, name what is not supported, and say what production uses. */
class EmbeddedMongoRefusalTest {

    private static @Nullable EmbeddedMongo server;
    private static @Nullable MongoClient client;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.uri("refusals"));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(client).close();
        Objects.requireNonNull(server).close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 5}]}", "TTL"),
                arguments(
                        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {b: 1}}]}",
                        "partial"),
                arguments(
                        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'id'}}]}",
                        "collation"),
                arguments("{createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'a'}]}", "text"),
                arguments("{createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'a'}]}", "$**"),
                arguments("{create: 'v', viewOn: 'c', pipeline: []}", "views"),
                arguments("{create: 'v', validator: {a: 1}}", "validators"),
                arguments("{create: 'v', capped: true, size: 1000}", "capped"),
                arguments("{create: 'v', timeseries: {timeField: 't'}}", "timeseries"),
                arguments("{collMod: 'c', validator: {}}", "collMod"),
                arguments("{insert: 'c', documents: [{a: 1}], writeConcern: {w: 2}}", "w: 2"),
                arguments("{insert: 'c', documents: [{a: 1}], writeConcern: {w: 0}}", "w: 0"),
                arguments("{insert: 'c', documents: [{a: 1}], writeConcern: {w: 'dc1'}}", "w: dc1"),
                arguments("{insert: 'c', documents: [{a: 1}], txnNumber: 1}", "transactions"),
                arguments("{insert: 'system.indexes', documents: [{a: 1}]}", "system.indexes"),
                arguments("{delete: 'system.indexes', deletes: [{q: {}, limit: 0}]}", "system.indexes"),
                arguments("{find: 'c', lsid: {id: 1}}", "sessions"),
                arguments("{find: 'c', readConcern: {level: 'snapshot'}}", "snapshot"),
                arguments("{find: 'c', filter: {a: 'x'}, collation: {locale: 'id'}}", "collation"),
                arguments("{find: 'c', hint: 'a_1'}", "hints"),
                arguments("{find: 'c', tailable: true}", "tailable"),
                arguments("{find: 'c', filter: {$where: 'true'}}", "$where"),
                arguments("{find: 'c', filter: {$expr: {$eq: ['$a', 1]}}}", "$expr"),
                arguments("{find: 'c', filter: {$text: {$search: 'a'}}}", "$text"),
                arguments("{find: 'c', filter: {a: {$elemMatch: {b: {$mod: [2, 0]}}}}}", "$mod"),
                arguments("{find: 'c', filter: {$or: [{a: {$bitsAllSet: 1}}]}}", "$bitsAllSet"),
                arguments("{find: 'c', projection: {list: {$slice: 1}}}", "$slice"),
                arguments("{find: 'c', projection: {'list.$': 1}}", "positional"),
                arguments("{find: 'c', projection: {x: '$y'}}", "computed"),
                arguments("{find: 'c', sort: {score: {$meta: 'textScore'}}}", "sorting"),
                arguments("{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}", "pipelines in updates"),
                arguments("{update: 'c', updates: [{q: {}, u: {$bit: {a: {and: 1}}}}]}", "$bit"),
                arguments(
                        "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'id'}}]}", "collation"),
                arguments("{update: 'c', updates: [{q: {}, u: {$addToSet: {a: 1}}}]}", "$addToSet of numbers"),
                arguments("{delete: 'c', deletes: [{q: {}, limit: 0, hint: 'a_1'}]}", "hints"),
                arguments("{findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}", "pipelines in updates"),
                arguments("{aggregate: 'c', pipeline: [{$set: {a: 1}}], cursor: {}}", "$set"),
                arguments("{aggregate: 'c', pipeline: [{$lookup: {from: 'd'}}], cursor: {}}", "$lookup"),
                arguments("{aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}", "$out"),
                arguments("{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}", "$changeStream"),
                arguments(
                        "{aggregate: 'c', pipeline: [{$group: {_id: null, m: {$median: 1}}}], cursor: {}}", "$median"),
                arguments("{aggregate: 1, pipeline: [{$match: {}}], cursor: {}}", "aggregate: 1"),
                arguments("{aggregate: 'c', pipeline: [{$project: {x: {$dateTrunc: 1}}}], cursor: {}}", "$dateTrunc"),
                arguments(
                        "{aggregate: 'c', pipeline: [{$group: {_id: {m: {$month: '$d'}}}}], cursor: {}}",
                        "the expression $month"),
                arguments(
                        "{aggregate: 'c', pipeline: [{$group: {_id: 1, n: {$sum: {$abs: '$n'}}}}], cursor: {}}",
                        "$abs"),
                arguments("{aggregate: 'c', pipeline: [{$addFields: {x: '$$NOW'}}], cursor: {}}", "$$NOW"),
                arguments("{update: 'c', updates: [{q: {}, u: {$push: {a: {$foo: 1}}}}]}", "$foo"),
                arguments("{update: 'c', updates: [{q: {}, u: {$addToSet: {a: {$foo: 'x'}}}}]}", "$foo"),
                arguments("{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a#b'}]}", "a#b"),
                arguments("{mapReduce: 'c'}", "mapReduce"),
                arguments("{saslStart: 1}", "saslStart"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("refused")
    void it_is_refused_by_name(String command, String named) {
        assertThatThrownBy(() -> database().runCommand(Document.parse(command.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorMessage())
                                .startsWith("The embedded database does not support ")
                                .contains(named)
                                .endsWith("production uses MongoDB."));
    }

    @Test
    void a_refused_command_changes_nothing() {
        assertThat(database().getCollection("c").countDocuments()).isZero();
    }

    @Test
    void an_update_of_a_document_with_a_dotted_name_is_refused_before_any_index_has_changed() {
        MongoCollection<Document> dotted = database().getCollection("dotted");
        dotted.createIndex(new Document("k", 1));
        dotted.insertMany(List.of(
                new Document("_id", 1).append("k", 1),
                new Document("_id", 2).append("k", 1).append("a.b", 1)));

        assertThatThrownBy(() -> dotted.updateMany(new Document(), new Document("$set", new Document("k", 2))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getCode()).as(e.getMessage()).isEqualTo(Unsupported.CODE));

        assertThat(dotted.countDocuments(new Document("k", 2))).isEqualTo(1);
        assertThat(dotted.find(new Document("k", 1)).first()).containsEntry("_id", 2);
        assertThat(dotted.deleteMany(new Document()).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void every_error_of_a_write_has_a_code() {
        Document update = new Document("q", new Document())
                .append("u", new Document("$set", new Document("a", 1)).append("b", 1));
        database().getCollection("codes").insertOne(new Document());
        Document reply = database().runCommand(new Document("update", "codes").append("updates", List.of(update)));

        assertThat(reply.getList("writeErrors", Document.class))
                .singleElement()
                .satisfies(error -> assertThat(error.getInteger("code")).isPositive());
    }

    @Test
    void sessions_and_transactions_are_refused_by_the_driver() {
        try (ClientSession session = Objects.requireNonNull(client).startSession()) {
            assertThatThrownBy(() -> database().getCollection("c").find(session).first())
                    .isInstanceOf(MongoClientException.class)
                    .hasMessageContaining("doesn't support sessions");
        }
    }

    private static MongoDatabase database() {
        return Objects.requireNonNull(client).getDatabase("refusals");
    }
}
