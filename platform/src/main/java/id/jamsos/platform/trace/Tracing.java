package id.jamsos.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Begins the steps of traces in one service. Where nobody collects them a step is only its header, and OpenTelemetry is not asked.
 *
 * <p>Nothing here belongs to the JVM: several services may live in one, each with its own name and its own way to the collector.
 */
public final class Tracing implements AutoCloseable {
    private static final String LIBRARY = "id.jamsos";
    private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");
    private static final Duration EXPORT_EVERY = Duration.ofSeconds(1);

    /** How long a stopping service waits for a collector that may be away. */
    private static final Duration LAST_EXPORT = Duration.ofSeconds(2);

    private static final Tracing OFF = new Tracing(null);

    private final @Nullable SdkTracerProvider spans;

    private Tracing(@Nullable SdkTracerProvider spans) {
        this.spans = spans;
    }

    /** Collects nothing. */
    public static Tracing off() {
        return OFF;
    }

    /**
     * Collects for an exporter. It works on a thread of its own behind a queue that drops what finds no room: whoever is traced never
     * waits for it.
     *
     * @param ratio share of the traces begun here that are collected, 0 to 1; a trace that comes from elsewhere says itself whether it is
     */
    public static Tracing to(SpanExporter exporter, String service, double ratio) {
        return new Tracing(SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE_NAME, service))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(EXPORT_EVERY)
                        .setMeterProvider(MeterProvider.noop())
                        .build())
                .build());
    }

    public boolean isOn() {
        return spans != null;
    }

    /** An HTTP request is answered. */
    public Step request(String method, @Nullable String traceparent) {
        String known = Step.knownMethod(method);
        return begin(SpanKind.SERVER, known, traceparent).method(known);
    }

    /** An event is sent; its parent is what committed it. */
    public Step sending(String topic, @Nullable String traceparent) {
        return begin(SpanKind.PRODUCER, "send " + topic, traceparent).message("send", topic);
    }

    /** An event that came from a topic is applied. */
    public Step applying(String topic, @Nullable String traceparent) {
        return begin(SpanKind.CONSUMER, "process " + topic, traceparent).message("process", topic);
    }

    private Step begin(SpanKind kind, String name, @Nullable String traceparent) {
        Optional<Traceparent> parent = Traceparent.parse(traceparent);
        if (spans == null) {
            return new Step(parent.map(Traceparent::child).orElseGet(Traceparent::begin), Span.getInvalid());
        }
        var span = spans.get(LIBRARY)
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent.map(Tracing::remote).orElseGet(Context::root))
                .startSpan();
        SpanContext own = span.getSpanContext();
        return new Step(
                new Traceparent(
                        own.getTraceId(), own.getSpanId(), own.getTraceFlags().asHex()),
                span);
    }

    private static Context remote(Traceparent parent) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parent.traceId(),
                        parent.spanId(),
                        TraceFlags.fromHex(parent.flags(), 0),
                        TraceState.getDefault())));
    }

    /** Sends what is collected and not sent yet, and returns soon, also when nobody takes it. */
    @Override
    public void close() {
        if (spans != null) {
            var _ = spans.shutdown().join(LAST_EXPORT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
