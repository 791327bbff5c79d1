package id.jamsos.platform.consume;

import id.jamsos.platform.trace.Step;
import id.jamsos.platform.trace.Traceparent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the application of each event a step of the event's trace, in the log and for what is committed because of it. */
final class TracedApplication implements Application {
    private final Application application;
    private final EventSteps steps;

    TracedApplication(Application application, EventSteps steps) {
        this.application = application;
        this.steps = steps;
    }

    @Override
    public Outcome apply(ConsumerRecord<byte[], byte[]> found) {
        Step step = steps.begin(found);
        step.trace().enterLogs();
        try {
            Outcome outcome = application.apply(found);
            if (outcome.unapplied() != null) {
                step.failed(outcome.unapplied().name());
            }
            return outcome;
        } catch (RuntimeException e) {
            step.failed(e);
            throw e;
        } finally {
            Traceparent.leaveLogs();
            step.end();
        }
    }
}
