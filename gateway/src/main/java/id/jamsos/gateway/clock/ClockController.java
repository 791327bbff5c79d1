package id.jamsos.gateway.clock;

import id.jamsos.gateway.request.PassedOn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One clock to the outside, though each service has its own. */
@RestController
@RequestMapping("/api/v1/sandbox/clock")
@ConditionalOnBooleanProperty("jamsos.sandbox")
class ClockController {
    private final ClockClient services;

    ClockController(ClockClient services) {
        this.services = services;
    }

    @GetMapping
    Mono<ResponseEntity<Object>> read(ServerWebExchange exchange) {
        return services.read(PassedOn.from(exchange)).map(ClockController::answer);
    }

    @PutMapping
    Mono<ResponseEntity<Object>> move(@RequestBody byte[] request, ServerWebExchange exchange) {
        return services.move(request, PassedOn.from(exchange)).map(ClockController::answer);
    }

    private static ResponseEntity<Object> answer(ClockAnswers answers) {
        return answers.refusal()
                .map(refusal -> ResponseEntity.status(refusal.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .<Object>body(refusal.body()))
                .orElseGet(() -> ResponseEntity.ok(answers.view()));
    }
}
