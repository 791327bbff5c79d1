package id.jamsos.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.consume.Application.Outcome;
import id.jamsos.platform.consume.ParkedRecord.Reason;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.trace.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracedApplicationTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDER = "00f067aa0ba902b7";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracing tracing = Tracing.to(exporter, "thing-service", 1);

    @AfterEach
    void close() {
        tracing.close();
    }

    private SpanData collectedAfter(Application application) {
        new TracedApplication(application, new EventSteps(tracing, "ledger")).apply(event());
        return await().until(exporter::getFinishedSpanItems, spans -> !spans.isEmpty())
                .getFirst();
    }

    private static ConsumerRecord<byte[], byte[]> event() {
        var found = new ConsumerRecord<>("jamsos.thing", 3, 42, "a".getBytes(UTF_8), "{}".getBytes(UTF_8));
        found.headers().add(EventHeaders.ID, "a/7".getBytes(UTF_8));
        found.headers().add(EventHeaders.TRACEPARENT, ("00-" + TRACE + "-" + SENDER + "-01").getBytes(UTF_8));
        return found;
    }

    @Test
    void what_is_committed_because_of_an_event_belongs_to_the_step_that_applies_it() {
        var logged = new String[2];
        var span = collectedAfter(_ -> {
            logged[0] = MDC.get("traceparent");
            logged[1] = MDC.get("traceId");
            return Outcome.APPLIED;
        });

        assertThat(span.getParentSpanId()).isEqualTo(SENDER);
        assertThat(logged).containsExactly("00-" + TRACE + "-" + span.getSpanId() + "-01", TRACE);
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void a_step_names_the_event_its_place_and_the_group() {
        var attributes = collectedAfter(_ -> Outcome.APPLIED).getAttributes();

        assertThat(attributes.get(AttributeKey.stringKey("cloudevents.event_id")))
                .isEqualTo("a/7");
        assertThat(attributes.get(AttributeKey.longKey("messaging.kafka.offset")))
                .isEqualTo(42);
        assertThat(attributes.get(AttributeKey.stringKey("messaging.consumer.group.name")))
                .isEqualTo("ledger");
    }

    @Test
    void a_record_that_is_parked_is_a_failed_step_with_the_reason() {
        var span = collectedAfter(_ -> new Outcome(Reason.GAP, null));

        assertThat(span.getStatus()).isEqualTo(StatusData.error());
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("GAP");
    }
}
