package id.jamsos.platform.consume;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.kafka.KafkaHealth;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.trace.PlatformTracing;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The consumers of a service and the topics that it works with. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformTracing.class)
public class PlatformEvents {

    @Bean(destroyMethod = "close")
    KafkaTopics kafkaTopics(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${jamsos.kafka.partitions:12}") int partitions,
            @Value("${jamsos.kafka.replication:1}") short replicas) {
        return new KafkaTopics(bootstrapServers, partitions, replicas);
    }

    /** Its name is that of its part in the health: {@code kafka}. */
    @Bean(destroyMethod = "close")
    KafkaHealth kafkaHealthIndicator(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new KafkaHealth(bootstrapServers);
    }

    @Bean
    GroupLag groupLag(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new GroupLag(bootstrapServers);
    }

    @Bean
    OperatorActions operatorActions(MongoDatabase database, InstantSource wallClock) {
        return new OperatorActions(database, wallClock);
    }

    @Bean
    ParkedPages parkedPages(MongoDatabase database) {
        return new ParkedPages(database);
    }

    @Bean
    ParkedCommands parkedCommands(MongoDatabase database, OperatorActions actions, InstantSource wallClock) {
        return new ParkedCommands(database, actions, wallClock);
    }

    @Bean
    EventConsumers eventConsumers(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            KafkaTopics topics,
            MongoDatabase database,
            InstantSource wallClock,
            MeterRegistry metrics,
            Tracing tracing) {
        return new EventConsumers(bootstrapServers, topics, database, wallClock, metrics, tracing);
    }
}
