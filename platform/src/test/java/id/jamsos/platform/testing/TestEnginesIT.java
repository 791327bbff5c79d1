package id.jamsos.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jamsos.embedded.kafka.EmbeddedKafka;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestEnginesIT {

    @Test
    void a_class_has_one_database_of_each_name() {
        assertThat(TestEngines.mongoUri("registration")).isEqualTo(TestEngines.mongoUri("registration"));
        assertThat(TestEngines.mongoUri("registration")).isNotEqualTo(OtherClass.uri());
    }

    @Test
    void the_database_answers() {
        try (MongoClient client = MongoClients.create(TestEngines.mongoUri("registration"))) {
            Document reply = client.getDatabase("admin").runCommand(new Document("ping", 1));

            assertThat(reply.toJson()).contains("\"ok\": 1");
        }
    }

    @Test
    void the_broker_answers() throws Exception {
        assertThat(brokers(TestEngines.kafkaBootstrap())).isEqualTo(1);
    }

    @Test
    void a_private_broker_can_go_away_and_come_back() throws Exception {
        try (EmbeddedKafka kafka = TestEngines.privateKafka()) {
            kafka.stop();
            kafka.start();

            assertThat(brokers(kafka.bootstrapServers())).isEqualTo(1);
        }
    }

    @Test
    void the_database_of_a_given_uri_is_replaced_and_its_options_stay() {
        assertThat(MongoEngine.withDatabase("mongodb://host:1/old?w=1", "new")).isEqualTo("mongodb://host:1/new?w=1");
        assertThat(MongoEngine.withDatabase("mongodb://host:1/?w=1", "new")).isEqualTo("mongodb://host:1/new?w=1");
        assertThat(MongoEngine.withDatabase("mongodb://host:1", "new")).isEqualTo("mongodb://host:1/new");
    }

    private static int brokers(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).size();
        }
    }

    private static final class OtherClass {
        static String uri() {
            return TestEngines.mongoUri("registration");
        }
    }
}
