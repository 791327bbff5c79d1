package id.jamsos.gateway.snap;

import id.jamsos.gateway.request.SnapPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes refusals as the standard has them: JSON of two fields, the status again in the code, our time in a header. */
final class SnapAnswers {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Jakarta"));

    private final InstantSource wallClock;
    private final MeterRegistry metrics;

    SnapAnswers(InstantSource wallClock, MeterRegistry metrics) {
        this.wallClock = wallClock;
        this.metrics = metrics;
    }

    Mono<Void> write(ServerWebExchange exchange, SnapRefusal refusal) {
        String service = SnapPath.service(exchange);
        String code = refusal.code(service);
        metrics.counter("jamsos.snap.refused", "service", service, "code", code).increment();
        var json = "{\"responseCode\":\"%s\",\"responseMessage\":\"%s\"}"
                .formatted(code, refusal.message())
                .getBytes(StandardCharsets.UTF_8);
        var response = exchange.getResponse();
        response.setStatusCode(refusal.status());
        var headers = response.getHeaders();
        headers.set("X-TIMESTAMP", TIMESTAMP.format(wallClock.instant()));
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(json.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json)));
    }
}
