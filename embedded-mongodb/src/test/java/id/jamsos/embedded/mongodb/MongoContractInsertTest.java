package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class MongoContractInsertTest extends MongoContract {

    @Test
    void every_type_comes_back_as_it_was_stored() {
        Document document = new Document("_id", "a")
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 1.5)
                .append("decimal", Decimal128.parse("1.10"))
                .append("text", "teks é \u0000 end")
                .append("bool", true)
                .append("nothing", null)
                .append("date", Date.from(Instant.parse("2026-11-20T01:02:03.456Z")))
                .append("bytes", new Binary("secret".getBytes(StandardCharsets.UTF_8)))
                .append("id", new ObjectId())
                .append("list", List.of(1, "two", new Document("three", 3L)))
                .append("inner", new Document("a", new Document("b", List.of())));

        documents().insertOne(document);

        assertThat(only()).isEqualTo(document);
    }

    @Test
    void fields_keep_their_order() {
        insert("{_id: 'a', z: 1, a: 2, m: 3}");

        assertThat(only().keySet()).containsExactly("_id", "z", "a", "m");
    }

    @Test
    void a_document_without_an_id_gets_one() {
        insert("{name: 'x'}");

        assertThat(only().get("_id")).isInstanceOf(ObjectId.class);
    }

    @Test
    void a_second_document_with_the_same_id_is_a_duplicate_key_of_the_id_index() {
        insert("{_id: 'a', n: 1}");

        MongoWriteException e = catchThrowableOfType(
                MongoWriteException.class, () -> documents().insertOne(json("{_id: 'a', n: 2}")));

        assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(e.getError().getCode()).isEqualTo(11000);
        assertThat(e.getError().getMessage())
                .contains("E11000", documents().getNamespace().getFullName(), "_id_");
        assertThat(only().getInteger("n")).isEqualTo(1);
    }

    @Test
    void ids_of_different_number_types_are_the_same_id() {
        documents().insertOne(new Document("_id", 7));

        assertThatThrownBy(() -> documents().insertOne(new Document("_id", 7L)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(documents().countDocuments(new Document("_id", 7.0))).isEqualTo(1);
    }

    @Test
    void neighbouring_long_ids_beyond_the_precision_of_a_double_are_different() {
        long large = (1L << 53) + 1;

        IntStream.range(0, 4).forEach(n -> documents().insertOne(new Document("_id", large + n)));

        assertThat(documents().countDocuments()).isEqualTo(4);
        assertThat(Objects.requireNonNull(
                                documents().find(new Document("_id", large + 1)).first())
                        .getLong("_id"))
                .isEqualTo(large + 1);
    }

    @Test
    void a_document_can_be_an_id() {
        insert("{_id: {topic: 't', partition: 1}, n: 1}", "{_id: {topic: 't', partition: 2}, n: 2}");

        assertThat(documents().find(json("{_id: {topic: 't', partition: 2}}")).first())
                .isEqualTo(json("{_id: {topic: 't', partition: 2}, n: 2}"));
        assertThatThrownBy(() -> insert("{_id: {topic: 't', partition: 1}}"))
                .isInstanceOf(MongoBulkWriteException.class);
    }

    @Test
    void an_array_cannot_be_an_id() {
        assertThatThrownBy(() -> documents().insertOne(json("{_id: [1]}"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void an_ordered_insert_of_many_stops_at_the_first_error_and_counts_what_it_did() {
        insert("{_id: 2}");

        MongoBulkWriteException e =
                catchThrowableOfType(MongoBulkWriteException.class, () -> insert("{_id: 1}", "{_id: 2}", "{_id: 3}"));

        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(e.getWriteErrors()).singleElement().matches(error -> error.getIndex() == 1);
        assertThat(ids("{}")).isEqualTo("1 2");
    }

    @Test
    void an_unordered_insert_of_many_goes_on_after_errors_and_counts_what_it_did() {
        insert("{_id: 2}", "{_id: 4}");
        List<Document> five = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Document("_id", n))
                .toList();

        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents().insertMany(five, new InsertManyOptions().ordered(false)));

        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(e.getWriteErrors()).extracting(error -> error.getIndex()).containsExactly(1, 3);
        assertThat(ids("{}")).isEqualTo("1 2 3 4 5");
    }

    @Test
    void many_documents_are_inserted_and_read_in_batches() {
        documents()
                .insertMany(IntStream.range(0, 3_000)
                        .mapToObj(n -> new Document("_id", n))
                        .toList());

        for (int batch : new int[] {0, 1, 100, 5_000}) {
            assertThat(documents()
                            .find()
                            .batchSize(batch)
                            .map(each -> each.getInteger("_id"))
                            .into(new HashSet<>()))
                    .hasSize(3_000);
        }
    }

    @Test
    void a_stored_document_does_not_change_with_the_object_it_came_from() {
        Document document = json("{_id: 'a', list: [1]}");
        documents().insertOne(document);

        document.put("list", List.of(1, 2));

        assertThat(only()).isEqualTo(json("{_id: 'a', list: [1]}"));
    }
}
