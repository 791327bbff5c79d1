package id.jamsos.platform.consume;

import org.apache.kafka.common.Metric;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Reads the lag from the consumer's own metrics, which may be done from any thread. */
final class ConsumerLag {
    private ConsumerLag() {}

    static double of(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(entry -> entry.getKey().name().equals("records-lag")
                        && entry.getKey().tags().containsKey("partition"))
                .mapToDouble(entry -> value(entry.getValue()))
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Double lag ? lag : 0;
    }
}
