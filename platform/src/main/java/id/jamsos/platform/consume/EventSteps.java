package id.jamsos.platform.consume;

import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.trace.Step;
import id.jamsos.platform.trace.Tracing;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Begins the steps in which the events of one consumer group are applied; the parent of each is what sent the event. */
final class EventSteps {
    private static final String UNNAMED = "";

    private final Tracing tracing;
    private final String group;

    EventSteps(Tracing tracing, String group) {
        this.tracing = tracing;
        this.group = group;
    }

    boolean areCollected() {
        return tracing.isOn();
    }

    Step begin(ConsumerRecord<byte[], byte[]> found) {
        Step step = tracing.applying(found.topic(), text(found, EventHeaders.TRACEPARENT));
        if (step.isCollected()) {
            step.event(text(found, EventHeaders.ID), text(found, EventHeaders.TYPE), text(found, EventHeaders.SUBJECT));
            step.place(found.partition(), found.offset());
            step.group(group);
        }
        return step;
    }

    private static String text(ConsumerRecord<byte[], byte[]> found, String header) {
        String text = EventHeaders.text(found.headers(), header);
        return text == null ? UNNAMED : text;
    }
}
