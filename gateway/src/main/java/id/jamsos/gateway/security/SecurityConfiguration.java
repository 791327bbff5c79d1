package id.jamsos.gateway.security;

import id.jamsos.gateway.problem.ProblemAnswers;
import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.security.SecuritySettings;
import id.jamsos.platform.security.TokenDecoder;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Bearer tokens and the access table under {@code /api}; everything else is open here and guarded by whoever answers it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    TokenDecoder tokenDecoder(Environment environment) {
        return TokenDecoder.of(SecuritySettings.from(environment), InstantSource.system());
    }

    @Bean
    ReactiveJwtDecoder reactiveJwtDecoder(TokenDecoder tokens) {
        return token -> tokens.remembered(token).map(Mono::just).orElseGet(() -> verify(tokens, token));
    }

    /** The first sight of a token may fetch the issuer's keys, which must not block the event loop. */
    private static Mono<Jwt> verify(TokenDecoder tokens, String token) {
        return Mono.fromCallable(() -> tokens.decode(token)).subscribeOn(Schedulers.boundedElastic());
    }

    /** A span and a timer around each filter would cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain apiChain(ServerHttpSecurity http, AccessTable table, ProblemAnswers answers) {
        SecurityProblems problems = new SecurityProblems(answers);
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie, nothing to forge
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable) // the services set theirs
                .authorizeExchange(exchanges -> exchanges.anyExchange().access(new TableAuthorization(table)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** SNAP, token requests, documentation, health: without it Spring Boot would ask for a token here too. */
    @Bean
    @Order(2)
    SecurityWebFilterChain openChain(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    /** What the firewall finds too odd to look at is answered like every other failure, in the shape that the caller understands. */
    @Bean
    ServerExchangeRejectedHandler rejectedExchanges() {
        return (_, _) -> Mono.error(new ProblemException(HttpStatus.BAD_REQUEST, "refused"));
    }
}
