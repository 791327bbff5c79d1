package id.jamsos.platform.web;

import id.jamsos.platform.trace.Tracing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Gives the requests at the management port their trace and their limit too: it has a context of its own, which takes over no filters. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ProblemWriter.class)
class ManagementWeb {
    /** Collects nothing: who watches asks every few seconds, and would fill the traces with that. */
    @Bean
    FilterRegistrationBean<TraceFilter> managementTraceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter(Tracing.off()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** After security, as at the port of the service. */
    @Bean
    FilterRegistrationBean<BodyFilter> managementBodyFilter(
            @Value("${jamsos.web.max-body}") String maxBody, ProblemWriter problems) {
        int limit = Math.toIntExact(DataSize.parse(maxBody).toBytes()); // this context converts no sizes
        var registration = new FilterRegistrationBean<>(new BodyFilter(limit, problems));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
