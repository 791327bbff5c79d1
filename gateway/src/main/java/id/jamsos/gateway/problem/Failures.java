package id.jamsos.gateway.problem;

import id.jamsos.platform.problem.ProblemException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;

/** What the caller is told about a failure on the way to a service. */
final class Failures {
    private static final int SOON = 2;

    private Failures() {}

    static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case NoResourceFoundException _ -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-path");
            case ResponseStatusException known -> ofStatus(known);
            case AuthenticationServiceException _ -> unavailable("issuer-unavailable");
            case TimeoutException _ -> timeout();
            // refused, reset and closed connections all end here, Netty's included
            case IOException _ -> unavailable("service-unavailable");
            default -> new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static ProblemException ofStatus(ResponseStatusException known) {
        return switch (HttpStatus.resolve(known.getStatusCode().value())) {
            case GATEWAY_TIMEOUT -> timeout();
            case NOT_FOUND -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-path");
            case SERVICE_UNAVAILABLE, BAD_GATEWAY -> unavailable("service-unavailable");
            case HttpStatus status when status.is4xxClientError() -> new ProblemException(status, "refused");
            case null, default -> new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static ProblemException timeout() {
        return new ProblemException(HttpStatus.GATEWAY_TIMEOUT, "service-timeout").retryAfter(SOON);
    }

    private static ProblemException unavailable(String slug) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, slug).retryAfter(SOON);
    }
}
