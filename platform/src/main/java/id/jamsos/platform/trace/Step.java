package id.jamsos.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a trace, from its beginning to its end. What is noted on it goes to whoever watches the system: ids, words of the program
 * and numbers, never a path, a body, the message of a failure or anything else that a caller may have written a person into. Names are
 * those of OpenTelemetry's semantic conventions. Where nobody collects, notes go nowhere.
 */
public final class Step {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int SERVER_FAILURES = 500;

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> EVENT_ID = AttributeKey.stringKey("cloudevents.event_id");
    private static final AttributeKey<String> EVENT_TYPE = AttributeKey.stringKey("cloudevents.event_type");
    private static final AttributeKey<String> EVENT_SUBJECT = AttributeKey.stringKey("cloudevents.event_subject");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Traceparent trace;
    private final Span span;
    private String method = "";

    Step(Traceparent trace, Span span) {
        this.trace = trace;
        this.span = span;
    }

    /** A method that nobody knows is text of the caller. */
    static String knownMethod(String method) {
        return METHODS.contains(method) ? method : "_OTHER";
    }

    Step method(String known) {
        method = known;
        span.setAttribute(METHOD, known);
        return this;
    }

    Step message(String operation, String topic) {
        span.setAttribute(SYSTEM, "kafka").setAttribute(OPERATION, operation).setAttribute(TOPIC, topic);
        return this;
    }

    /** What is sent on because of this step. */
    public Traceparent trace() {
        return trace;
    }

    /** Whether it is worth the trouble to note something. */
    public boolean isCollected() {
        return span.isRecording();
    }

    /**
     * Notes which endpoint is asked.
     *
     * @param pattern such as {@code /bills/{id}}; null when none was found
     */
    public void route(@Nullable String pattern) {
        if (pattern != null) {
            span.setAttribute(ROUTE, pattern).updateName(method + " " + pattern);
        }
    }

    /** Notes the HTTP status. */
    public void answered(int status) {
        span.setAttribute(STATUS, status);
        if (status >= SERVER_FAILURES) {
            failed(Integer.toString(status));
        }
    }

    public void event(String id, String type, String aggregateId) {
        span.setAttribute(EVENT_ID, id).setAttribute(EVENT_TYPE, type).setAttribute(EVENT_SUBJECT, aggregateId);
    }

    public void place(int partition, long offset) {
        span.setAttribute(PARTITION, Integer.toString(partition)).setAttribute(OFFSET, offset);
    }

    public void group(String name) {
        span.setAttribute(GROUP, name);
    }

    /** Notes the kind of a failure; its message may be about a person. */
    public void failed(Throwable failure) {
        failed(failure.getClass().getName());
    }

    public void failed(String kind) {
        span.setAttribute(ERROR, kind).setStatus(StatusCode.ERROR);
    }

    /** Whatever comes after the first end counts for nothing. */
    public void end() {
        span.end();
    }
}
