package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.SnapCase;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Lets everybody through to the endpoint, which proves senders by the standard's own means. */
@Configuration(proxyBeanMethods = false)
class SnapWebConfiguration {

    private static final String ROOT = "/snap";

    @Bean
    @Order(0)
    SecurityFilterChain snapChain(HttpSecurity http) {
        return http.securityMatcher(ROOT, ROOT + "/**")
                .csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to forge
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    ServletRegistrationBean<SnapEndpoint> snapEndpoint(
            SnapDesk desk, SnapMetrics metrics, @Qualifier("wallClock") InstantSource wallClock) {
        var registration = new ServletRegistrationBean<>(new SnapEndpoint(desk, metrics, wallClock), ROOT + "/*");
        registration.setName("snap");
        return registration;
    }

    /** What the firewall of Spring Security refuses before any chain is chosen is answered in the standard's form, too. */
    @Bean
    RequestRejectedHandler rejectedRequests(@Qualifier("wallClock") InstantSource wallClock) {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (isOurs(request)) {
                var answer = SnapAnswer.only(SnapCase.BAD_REQUEST.ofNoOperation());
                SnapWriter.write(response, answer, null, wallClock.instant());
            } else {
                elsewhere.handle(request, response, rejection);
            }
        };
    }

    private static boolean isOurs(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(ROOT)
                && (path.length() == ROOT.length() || "/;?%".indexOf(path.charAt(ROOT.length())) >= 0);
    }
}
