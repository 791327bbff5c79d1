package id.jamsos.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.kafka.KafkaTopics;
import id.jamsos.platform.trace.PlatformTracing;
import id.jamsos.platform.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The database of a service, its aggregate stores and the producer that their relays share. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformTracing.class)
public class PlatformMongo {
    /** As many as a rush at the counters after a quiet hour needs; the driver's own two let callers wait until they are refused. */
    private static final int CONNECTIONS_OPENED_AT_ONCE = 16;

    /** Nothing is acknowledged, read or relayed that a failover could take back. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        String name = new ConnectionString(uri).getDatabase();
        return client.getDatabase(Objects.requireNonNull(name, "spring.mongodb.uri must name the database"))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Fails in seconds while the database is away: callers and consumers repeat, and none of them may hang for minutes. */
    @Bean
    MongoClientSettingsBuilderCustomizer mongoPatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxWaitTime(2, TimeUnit.SECONDS).maxConnecting(CONNECTIONS_OPENED_AT_ONCE))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    /** Waits 5 ms for company: nobody waits for these acknowledgements, and batches cost a third. */
    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> outboxProducer(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    EventSender eventSender(
            Producer<byte[], byte[]> outboxProducer,
            @Value("${spring.application.name}") String application,
            Tracing tracing) {
        return new EventSender(outboxProducer, "urn:jamsos:" + application, tracing);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database,
            EventSender sender,
            KafkaTopics topics,
            InstantSource wallClock,
            MeterRegistry metrics) {
        return new AggregateStores(database, sender, topics, wallClock, metrics);
    }
}
