package id.jamsos.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The gateway's own description, beside those of the services. */
@RestController
@Hidden
class GatewayDescriptionController {
    private final OpenApiWebfluxResource own;
    private final PublicDescription publicly;

    GatewayDescriptionController(OpenApiWebfluxResource own, PublicDescription publicly) {
        this.own = own;
        this.publicly = publicly;
    }

    @GetMapping(path = "/docs/gateway.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<String> description(ServerHttpRequest request) throws JsonProcessingException {
        return own.openapiJson(request, "/v3/api-docs", Locale.ENGLISH)
                .map(json -> publicly.of(new String(json, StandardCharsets.UTF_8)));
    }
}
