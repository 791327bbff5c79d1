package id.jamsos.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class PatientStartTest {
    private final Deque<RuntimeException> obstacles = new ArrayDeque<>();

    @Test
    void a_start_is_repeated_until_the_database_and_the_broker_are_there() {
        obstacles.addAll(List.of(
                new BeanCreationException("bills", "no index", new MongoTimeoutException("no server")),
                new BeanCreationException(
                        "outboxProducer",
                        "no producer",
                        new KafkaException(
                                new ConfigException("No resolvable bootstrap urls given in bootstrap.servers")))));

        assertThat(PatientStart.run(this::start, Duration.ZERO)).isEqualTo("started");
    }

    @Test
    void what_waiting_cannot_mend_ends_the_start() {
        obstacles.add(new BeanCreationException("partners", "no keys", new IllegalStateException("no keyset")));

        assertThatThrownBy(() -> PatientStart.run(this::start, Duration.ZERO))
                .isInstanceOf(BeanCreationException.class);
    }

    @Test
    void what_is_waited_for_is_said_in_a_sentence() {
        var analysis = new AbsenceAnalyzer()
                .analyze(new BeanCreationException("bills", "no index", new MongoTimeoutException("no server")));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("The database does not answer.");
        assertThat(new AbsenceAnalyzer().analyze(new IllegalStateException("no keyset")))
                .isNull();
    }

    private String start() {
        if (obstacles.isEmpty()) {
            return "started";
        }
        throw obstacles.pop();
    }
}
