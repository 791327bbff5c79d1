package id.jamsos.platform.trace;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the traces of a service go: to {@code jamsos.tracing.otlp-endpoint}, and nowhere while that is not set. */
@Configuration(proxyBeanMethods = false)
public class PlatformTracing {
    /** A collector stands near; a slow one must not fill the queue with what nobody will read. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    Tracing tracing(
            @Value("${spring.application.name:jamsos}") String service,
            @Value("${jamsos.tracing.otlp-endpoint:}") String endpoint,
            @Value("${jamsos.tracing.ratio:1}") double ratio) {
        return endpoint.isBlank() ? Tracing.off() : Tracing.to(otlp(endpoint), service, ratio);
    }

    static SpanExporter otlp(String endpoint) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setConnectTimeout(PATIENCE)
                .setTimeout(PATIENCE)
                .setRetryPolicy(null)
                // the default looks for one that the whole JVM shares
                .setMeterProvider(MeterProvider.noop())
                .build();
    }
}
