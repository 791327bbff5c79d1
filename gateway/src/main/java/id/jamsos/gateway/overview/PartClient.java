package id.jamsos.gateway.overview;

import id.jamsos.gateway.GatewaySettings;
import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks the services for the parts, each with the caller's own token, and turns every failure into a reason. */
@Component
class PartClient {
    private static final Logger LOG = LoggerFactory.getLogger(PartClient.class);
    private static final int LARGEST_PART = 1 << 20;

    private final GatewaySettings settings;
    private final Duration timeout;
    private final WebClient http;

    PartClient(GatewaySettings settings) {
        this.settings = settings;
        this.timeout = settings.partTimeout();
        this.http = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PART))
                .build();
    }

    /** Never an error: whatever goes wrong is an outcome. */
    Mono<Outcome> fetch(Part part, String participantId, HttpHeaders headers) {
        return http.get()
                .uri(settings.service(part.service()) + part.pathAndQuery(), participantId)
                .headers(sent -> sent.putAll(headers))
                .exchangeToMono(PartClient::outcome)
                .timeout(timeout)
                .onErrorResume(failure -> Mono.just(new Outcome.Missing(reason(part, failure))));
    }

    private static Mono<Outcome> outcome(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        if (status.is2xxSuccessful()) {
            return response.bodyToMono(JsonNode.class).map(Outcome.Found::new);
        }
        return response.releaseBody().thenReturn(failure(status));
    }

    private static Outcome failure(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> new Outcome.Refused();
            case 404 -> new Outcome.Missing(Reason.NOT_YET_KNOWN);
            default -> new Outcome.Missing(Reason.UNAVAILABLE);
        };
    }

    /** Only the class is logged: the message of a parser quotes what it read. */
    private static Reason reason(Part part, Throwable failure) {
        boolean late = failure instanceof TimeoutException || failure.getCause() instanceof ReadTimeoutException;
        LOG.warn(
                "The part {} of an overview is missing: {}",
                part.wireName(),
                failure.getClass().getName());
        return late ? Reason.TIMEOUT : Reason.UNAVAILABLE;
    }
}
