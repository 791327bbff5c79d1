package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoContractBasicsTest extends MongoContract {

    @Test
    void a_commit_is_found_by_every_index() {
        insert("{_id: 'a', version: 1, list: [1,2]}", "{_id: 'b', version: 1}");
        documents.createIndex(Indexes.ascending("version"));
        documents.createIndex(
                Indexes.ascending("kpj"), new IndexOptions().unique(true).sparse(true));
        Document after = documents.findOneAndUpdate(
                Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 1L)),
                Updates.combine(Updates.inc("version", 1L), Updates.set("kpj", "1")),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(after).isNotNull();
        assertThat(documents.countDocuments(Filters.eq("version", 1))).isEqualTo(1);
        assertThat(documents.find(Filters.eq("kpj", "1")).first()).isEqualTo(after);
        assertThat(documents.listIndexes().into(new ArrayList<>())).hasSize(3);
    }
}
