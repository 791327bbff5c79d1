package id.jamsos.gateway.overview;

import id.jamsos.gateway.request.PassedOn;
import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.security.TokenDecoder;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

@RestController
class OverviewController {
    private final PartClient parts;
    private final AccessTable table;

    OverviewController(PartClient parts, AccessTable table) {
        this.parts = parts;
        this.table = table;
    }

    @GetMapping("/api/v1/participants/{id}/overview")
    Mono<OverviewView> overview(
            @PathVariable("id") String id, JwtAuthenticationToken authentication, ServerWebExchange exchange) {
        var roles = TokenDecoder.caller(authentication.getToken()).roles();
        var headers = PassedOn.from(exchange);
        return Flux.fromArray(Part.values())
                .flatMap(part -> outcome(part, id, roles, headers).map(outcome -> Tuples.of(part, outcome)))
                .collectMap(Tuple2::getT1, Tuple2::getT2)
                .map(outcomes -> ComposeOverview.of(id, outcomes));
    }

    private Mono<Outcome> outcome(Part part, String id, Set<String> roles, HttpHeaders headers) {
        return table.grants(part.endpoint(), roles).isEmpty()
                ? Mono.just(new Outcome.Missing(Reason.NOT_ALLOWED))
                : parts.fetch(part, id, headers);
    }
}
