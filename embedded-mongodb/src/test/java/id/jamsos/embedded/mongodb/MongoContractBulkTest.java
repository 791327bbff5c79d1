package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractBulkTest extends MongoContract {

    @Test
    void delete_one_removes_one_and_delete_many_all() {
        insert("{_id: 1, g: 1}", "{_id: 2, g: 1}", "{_id: 3, g: 1}", "{_id: 4, g: 2}");

        assertThat(documents().deleteOne(json("{g: 1}")).getDeletedCount()).isEqualTo(1);
        assertThat(documents().deleteMany(json("{g: 1}")).getDeletedCount()).isEqualTo(2);
        assertThat(documents().deleteMany(json("{g: 1}")).getDeletedCount()).isZero();
        assertThat(ids("{}")).isEqualTo("4");
    }

    @Test
    void a_field_called_query_is_a_field_like_any_other() {
        insert("{_id: 1, query: {a: 1}}", "{_id: 2, query: {}}", "{_id: 3}");

        assertThat(documents().deleteMany(json("{query: {a: 1}}")).getDeletedCount())
                .isEqualTo(1);
        assertThat(documents().deleteOne(json("{query: {_id: 3}}")).getDeletedCount())
                .isZero();
        assertThat(ids("{}")).isEqualTo("2 3");
    }

    @Test
    void a_bulk_of_different_writes_counts_each_kind() {
        insert("{_id: 1, n: 1}", "{_id: 2, n: 1}", "{_id: 3, n: 1}");

        BulkWriteResult result = documents()
                .bulkWrite(List.of(
                        new InsertOneModel<>(json("{_id: 9, n: 9}")),
                        new UpdateOneModel<>(json("{_id: 1}"), json("{$set: {n: 2}}")),
                        new UpdateManyModel<>(json("{n: 1}"), json("{$inc: {n: 4}}")),
                        upsert(10),
                        new DeleteOneModel<>(json("{_id: 9}")),
                        new DeleteManyModel<>(json("{n: 2}"))));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(3);
        assertThat(result.getUpserts()).singleElement().matches(upsert -> upsert.getIndex() == 3);
        assertThat(result.getDeletedCount()).isEqualTo(2);
        assertThat(ids("{}")).isEqualTo("10 2 3");
    }

    @Test
    void an_ordered_bulk_stops_at_the_first_error() {
        insert("{_id: 1, n: 'text'}", "{_id: 2, n: 1}");

        MongoBulkWriteException e = fails(true, List.of(inc(2), inc(1), inc(2)));

        assertThat(e.getWriteErrors()).singleElement().matches(error -> error.getIndex() == 1);
        assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(ids("{n: 2}")).isEqualTo("2");
    }

    @Test
    void an_unordered_bulk_does_all_that_it_can() {
        insert("{_id: 1, n: 'text'}", "{_id: 2, n: 1}");

        MongoBulkWriteException e = fails(false, List.of(inc(2), inc(1), inc(2)));

        assertThat(e.getWriteErrors()).singleElement().matches(error -> error.getIndex() == 1);
        assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(2);
        assertThat(ids("{n: 3}")).isEqualTo("2");
    }

    @Test
    void upserts_of_one_bulk_see_each_other() {
        BulkWriteResult result = documents().bulkWrite(List.of(upsert(1), upsert(1), upsert(2)));

        assertThat(result.getUpserts()).hasSize(2);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(ids("{}")).isEqualTo("1 2");
    }

    @Test
    void an_ordered_bulk_of_inserts_counts_what_came_before_the_error() {
        MongoBulkWriteException e = fails(
                true,
                List.of(
                        new InsertOneModel<>(json("{_id: 1}")),
                        new InsertOneModel<>(json("{_id: 1}")),
                        new InsertOneModel<>(json("{_id: 2}"))));

        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids("{}")).isEqualTo("1");
    }

    private MongoBulkWriteException fails(boolean ordered, List<WriteModel<Document>> writes) {
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents().bulkWrite(writes, new BulkWriteOptions().ordered(ordered)));
    }

    private static WriteModel<Document> inc(int id) {
        return new UpdateOneModel<>(new Document("_id", id), json("{$inc: {n: 1}}"));
    }

    private static WriteModel<Document> upsert(int id) {
        return new UpdateOneModel<>(new Document("_id", id), json("{$inc: {n: 1}}"), new UpdateOptions().upsert(true));
    }
}
