package id.jamsos.gateway.snap;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.problem.ProblemException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.PrematureCloseException;

class SnapRefusalTest {
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    @Test
    void a_service_that_could_not_be_reached_did_nothing() {
        var failure = HttpClient.create()
                .get()
                .uri(NOBODY_LISTENS)
                .response()
                .<Throwable>map(answer -> new AssertionError(answer.status()))
                .onErrorResume(Mono::just)
                .block();

        assertThat(SnapRefusal.of(Objects.requireNonNull(failure))).isEqualTo(SnapRefusal.AWAY);
    }

    @Test
    void a_service_that_fell_silent_may_have_done_everything() {
        assertThat(SnapRefusal.of(PrematureCloseException.TEST_EXCEPTION)).isEqualTo(SnapRefusal.TIMEOUT);
        assertThat(SnapRefusal.of(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT)))
                .isEqualTo(SnapRefusal.TIMEOUT);
        assertThat(SnapRefusal.of(ReadTimeoutException.INSTANCE)).isEqualTo(SnapRefusal.TIMEOUT);
    }

    @Test
    void what_the_caller_did_wrong_is_his_fault_and_the_rest_is_ours() {
        assertThat(SnapRefusal.of(new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large")))
                .isEqualTo(SnapRefusal.BAD_REQUEST);
        assertThat(SnapRefusal.of(new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .isEqualTo(SnapRefusal.BAD_REQUEST);
        assertThat(SnapRefusal.of(new IllegalStateException("a bug"))).isEqualTo(SnapRefusal.UNEXPECTED);
    }

    @Test
    void a_code_is_the_status_the_service_and_the_case() {
        assertThat(SnapRefusal.AWAY.code("25")).isEqualTo("5002502");
        assertThat(SnapRefusal.TOO_MANY_REQUESTS.code("73")).isEqualTo("4297300");
    }
}
