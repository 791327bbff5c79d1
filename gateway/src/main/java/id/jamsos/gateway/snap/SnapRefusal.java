package id.jamsos.gateway.snap;

import id.jamsos.platform.problem.ProblemException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a partner is told by the gateway itself. After {@link #AWAY} nothing was done; after the other 5xx nobody here knows. */
enum SnapRefusal {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "00", "Bad Request"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "00", "Too Many Requests"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "00", "General Error"),
    /** The service could not be reached: the request was not sent to it. */
    AWAY(HttpStatus.INTERNAL_SERVER_ERROR, "02", "External Server Error"),
    /** The request was sent and no whole answer came, in time or at all: a payment may be booked. */
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "00", "Timeout");

    private final HttpStatus status;
    private final String digits;
    private final String message;

    SnapRefusal(HttpStatus status, String digits, String message) {
        this.status = status;
        this.digits = digits;
        this.message = message;
    }

    static SnapRefusal of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal when refusal.status().is4xxClientError() -> BAD_REQUEST;
            case ResponseStatusException known when known.getStatusCode().is4xxClientError() -> BAD_REQUEST;
            case ResponseStatusException known
            when known.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT) -> TIMEOUT;
            case ConnectException _, UnknownHostException _ -> AWAY;
            case TimeoutException _, ReadTimeoutException _, IOException _ -> TIMEOUT;
            default -> UNEXPECTED;
        };
    }

    HttpStatus status() {
        return status;
    }

    String code(String service) {
        return status.value() + service + digits;
    }

    String message() {
        return message;
    }
}
