package id.jamsos.embedded.kafka;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends its process at a fatal fault (an unwritable log, a broken metadata record). In a JVM that it shares with
 * services or tests that would look like a crash without a cause: the fault is reported instead, and the thread that met
 * it ends. Kafka knows only one exit procedure per JVM, so every running broker is told.
 */
final class FaultWatch {

    private static final Logger log = LoggerFactory.getLogger(FaultWatch.class);
    private static final Set<EmbeddedKafka> RUNNING = ConcurrentHashMap.newKeySet();

    private FaultWatch() {}

    static synchronized void watch(EmbeddedKafka kafka) {
        Exit.setExitProcedure(FaultWatch::report);
        Exit.setHaltProcedure(FaultWatch::report);
        RUNNING.add(kafka);
    }

    static synchronized void forget(EmbeddedKafka kafka) {
        RUNNING.remove(kafka);
    }

    private static void report(int status, @Nullable String message) {
        String fault = "Kafka met a fatal fault and would have ended the process with status %d%s"
                .formatted(status, message == null ? "; see the log above" : ": " + message);
        EmbeddedKafkaException exception = new EmbeddedKafkaException(fault);
        log.error(fault, exception);
        RUNNING.forEach(kafka -> kafka.failed(fault));
        throw exception;
    }
}
