import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;

/** What kafka-topics --describe would say, where only Kafka's jars are: a topic, its partitions, replicas and least replicas in sync. */
class Topics {
    static void main(String... arguments) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            var names = admin.listTopics().names().get();
            for (var topic : new TreeMap<>(admin.describeTopics(names).allTopicNames().get()).values()) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var settings = admin.describeConfigs(java.util.List.of(resource)).all().get().get(resource);
                System.out.printf(
                        "%s %d %d %s%n",
                        topic.name(),
                        topic.partitions().size(),
                        topic.partitions().getFirst().replicas().size(),
                        settings.get("min.insync.replicas").value());
            }
        }
    }
}
