package id.jamsos.gateway.clock;

import id.jamsos.gateway.GatewaySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks every service for its clock, or to move it. */
@Component
@ConditionalOnBooleanProperty("jamsos.sandbox")
class ClockClient {
    private static final String PATH = "/api/v1/sandbox/clock";

    /** A service that moves does all that fell due in between before it answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, URI> services;
    private final WebClient http = WebClient.create();

    ClockClient(GatewaySettings settings) {
        this.services = settings.services();
    }

    Mono<ClockAnswers> read(HttpHeaders headers) {
        return all(address -> http.get().uri(address), headers);
    }

    Mono<ClockAnswers> move(byte[] request, HttpHeaders headers) {
        return all(
                address -> http.put()
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(request),
                headers);
    }

    private Mono<ClockAnswers> all(Function<URI, RequestHeadersSpec<?>> call, HttpHeaders headers) {
        return Flux.fromIterable(services.entrySet())
                .flatMap(service ->
                        answer(service.getKey(), call.apply(service.getValue().resolve(PATH)), headers))
                .collectList()
                .map(ClockAnswers::new);
    }

    private static Mono<ClockAnswer> answer(String service, RequestHeadersSpec<?> call, HttpHeaders headers) {
        return call.headers(sent -> sent.addAll(headers))
                .exchangeToMono(response -> response.bodyToMono(JsonNode.class)
                        .map(body ->
                                new ClockAnswer(service, response.statusCode().value(), body)))
                .timeout(PATIENCE)
                .onErrorResume(_ -> Mono.empty())
                .defaultIfEmpty(ClockAnswer.none(service));
    }
}
