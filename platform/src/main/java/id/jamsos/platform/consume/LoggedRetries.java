package id.jamsos.platform.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Tells that a consumer waits, at the first failure and then now and then, without the messages of the failures. */
final class LoggedRetries implements RetryListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedRetries.class);
    private static final int EVERY = 60;

    private final String group;

    LoggedRetries(String group) {
        this.group = group;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
        log(attempt, failure);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> batch, @Nullable Exception failure, int attempt) {
        log(attempt, failure);
    }

    private void log(int attempt, @Nullable Exception failure) {
        if (failure != null && attempt % EVERY == 1) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn("{} waits and repeats its batch, attempt {}: {}", group, attempt, ParkedRecords.describe(cause));
        }
    }
}
