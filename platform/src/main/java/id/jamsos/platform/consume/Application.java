package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Tries to apply one record. Trouble that passes is thrown; everything else is an outcome. */
@FunctionalInterface
interface Application {
    Outcome apply(ConsumerRecord<byte[], byte[]> found);

    /**
     * What the try came to.
     *
     * @param unapplied why the record must wait; null when it is applied, or was before
     */
    record Outcome(@Nullable Reason unapplied, @Nullable RuntimeException failure) {
        static final Outcome APPLIED = new Outcome(null, null);
    }
}
