package id.jamsos.platform.web;

import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.platform.trace.PlatformTracing;
import id.jamsos.platform.trace.Tracing;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * HTTP as every service speaks it. Settings: {@code jamsos.service} (its rows of the access table and its bundle
 * {@code problems-<service>}), {@code jamsos.web.max-body}.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:platform-defaults.properties")
@Import({ProblemErrorController.class, PlatformTracing.class})
public class PlatformWeb {
    @Bean
    ProblemCatalogue problemCatalogue(@Value("${jamsos.service}") String service) {
        return new ProblemCatalogue("problems-" + service);
    }

    @Bean
    ProblemWriter problemWriter(ProblemCatalogue catalogue) {
        return new ProblemWriter(catalogue);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    /** Before everything else, so that what a filter logs or refuses has its trace too. */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Tracing tracing) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(tracing));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** After security: nobody unknown makes us read a body. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            @Value("${jamsos.web.max-body}") DataSize limit, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(Math.toIntExact(limit.toBytes()), problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer platformMvc(ProblemWriter problems) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AccessArguments());
                resolvers.add(new CommandIdentityArgument());
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(new ProblemResolver(problems));
            }
        };
    }
}
