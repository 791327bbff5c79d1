package id.jamsos.gateway.security;

import id.jamsos.gateway.problem.ProblemAnswers;
import id.jamsos.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers as problems what security refuses, in the words that the services use too. */
final class SecurityProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {
    private static final String CHALLENGE = "Bearer realm=\"jamsos\"";

    private final ProblemAnswers answers;

    SecurityProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return answers.write(
                exchange,
                why instanceof InvalidBearerTokenException
                        ? unauthorized("invalid-token", CHALLENGE + ", error=\"invalid_token\"")
                        : unauthorized("unauthenticated", CHALLENGE));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return answers.write(exchange, new ProblemException(HttpStatus.FORBIDDEN, "forbidden"));
    }

    private static ProblemException unauthorized(String slug, String challenge) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, slug).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
