package id.jamsos.platform.security;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets in: bearer tokens under {@code /api}, judged by this service's rows of the access table; the API description is open, and
 * on the management port health and metrics; everything else there is for operators; nothing else is. A service that lets in somebody else, adds a chain with an earlier order.
 */
@Configuration(proxyBeanMethods = false)
public class PlatformSecurity {
    @Bean
    AccessTable accessTable(@Value("${jamsos.service}") String service) {
        return AccessTable.fromClassPath().of(service);
    }

    @Bean
    AccessTableCheck accessTableCheck(
            AccessTable table, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        return new AccessTableCheck(table, controllers);
    }

    @Bean
    TokenDecoder tokenDecoder(Environment environment, @Qualifier("wallClock") InstantSource wallClock) {
        return TokenDecoder.of(SecuritySettings.from(environment), wallClock);
    }

    /** A span and a timer around each filter would cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityProblems securityProblems(AccessTable table, ProblemWriter writer) {
        return new SecurityProblems(table, writer);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain platformChain(
            HttpSecurity http, AccessTable table, TokenDecoder tokens, SecurityProblems problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to forge
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .requestMatchers(OperatorAuthorization::isFor)
                        .access(new OperatorAuthorization())
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .access(new TableAuthorization(table))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(answerAlsoWhenTheIssuerIsAway(problems)))
                .build();
    }

    /** By default an issuer that does not answer would end in the container's error page. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerAlsoWhenTheIssuerIsAway(
            SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                var handler = new AuthenticationEntryPointFailureHandler(problems);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
