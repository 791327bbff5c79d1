package id.jamsos.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final String TOPIC = "test.events";

    @TempDir
    Path folder;

    @Test
    void every_record_and_the_cluster_id_survive_a_restart() throws Exception {
        String clusterId;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            clusterId = KafkaClients.clusterId(kafka.bootstrapServers());
            KafkaClients.createTopic(kafka.bootstrapServers(), TOPIC);
            KafkaClients.produce(kafka.bootstrapServers(), TOPIC, 0, 1_000);
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            assertThat(KafkaClients.consume(kafka.bootstrapServers(), TOPIC, "reader", 1_000))
                    .isEqualTo(numbers(1_000));
            assertThat(KafkaClients.clusterId(kafka.bootstrapServers())).isEqualTo(clusterId);
        }
    }

    @Test
    void consumers_go_on_where_they_stopped_after_a_restart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            KafkaClients.createTopic(kafka.bootstrapServers(), TOPIC);
            KafkaClients.produce(kafka.bootstrapServers(), TOPIC, 0, 10);
            KafkaClients.consume(kafka.bootstrapServers(), TOPIC, "reader", 10);

            kafka.stop();
            kafka.start();
            KafkaClients.produce(kafka.bootstrapServers(), TOPIC, 10, 15);

            assertThat(KafkaClients.consume(kafka.bootstrapServers(), TOPIC, "reader", 5))
                    .containsExactly(10, 11, 12, 13, 14);
        }
    }

    @Test
    void acknowledged_records_survive_a_kill_of_the_process() throws Exception {
        Path directory = folder.resolve("kafka");
        int port = freePort();
        Process process = KafkaProcess.start(directory, port);
        try {
            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .untilAsserted(() -> KafkaClients.createTopic("127.0.0.1:" + port, TOPIC));
            KafkaClients.produce("127.0.0.1:" + port, TOPIC, 0, 500);
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port)) {
            KafkaClients.produce(kafka.bootstrapServers(), TOPIC, 500, 600);
            assertThat(KafkaClients.consume(kafka.bootstrapServers(), TOPIC, "reader", 600))
                    .isEqualTo(numbers(600));
        }
    }

    @Test
    void a_topic_that_nobody_created_is_an_error() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            assertThatThrownBy(() -> KafkaClients.produceImpatiently(kafka.bootstrapServers(), "mistyped"))
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining(UnknownTopicOrPartitionException.class.getSimpleName());
        }
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder.resolve("kafka"), taken.getLocalPort()))
                    .isInstanceOf(EmbeddedKafkaException.class)
                    .hasMessage("Kafka cannot listen on 127.0.0.1:%d: Address already in use", taken.getLocalPort());
        }
    }

    @Test
    void an_unusable_directory_is_said_in_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))
                .isInstanceOf(EmbeddedKafkaException.class)
                .hasMessageStartingWith("Kafka cannot use the directory " + file);
    }

    @Test
    void a_directory_in_use_by_another_broker_is_refused() {
        try (EmbeddedKafka first = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder.resolve("kafka"), 0))
                    .isInstanceOf(EmbeddedKafkaException.class)
                    .hasMessageContaining("is using this directory");

            assertThat(first.fault()).isEmpty();
        }
    }

    @Test
    void a_fatal_fault_is_reported_and_does_not_end_the_process() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            assertThatThrownBy(() -> Exit.exit(1, "the log cannot be written"))
                    .isInstanceOf(EmbeddedKafkaException.class);

            assertThat(kafka.fault()).get().asString().contains("status 1", "the log cannot be written");
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
