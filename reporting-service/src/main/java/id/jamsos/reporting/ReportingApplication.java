package id.jamsos.reporting;

import id.jamsos.platform.consume.PlatformEvents;
import id.jamsos.platform.mongo.PlatformMongo;
import id.jamsos.platform.sandbox.PlatformSandbox;
import id.jamsos.platform.security.PlatformSecurity;
import id.jamsos.platform.start.PatientStart;
import id.jamsos.platform.time.PlatformTime;
import id.jamsos.platform.web.PlatformWeb;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The reporting service; its settings are in {@code reporting-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    PlatformTime.class,
    PlatformMongo.class,
    PlatformEvents.class,
    PlatformWeb.class,
    PlatformSecurity.class,
    PlatformSandbox.class
})
@OpenAPIDefinition(
        info = @Info(title = "Jamsos reporting", version = "v1"),
        servers = @Server(url = "/", description = "the gateway that this description was fetched from"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ReportingApplication {
    public static void main(String[] args) {
        PatientStart.run(
                () -> new SpringApplicationBuilder(ReportingApplication.class)
                        .properties("spring.config.name=reporting-service"),
                args);
    }
}
