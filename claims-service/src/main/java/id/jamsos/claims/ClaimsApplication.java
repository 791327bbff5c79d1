package id.jamsos.claims;

import id.jamsos.platform.consume.PlatformEvents;
import id.jamsos.platform.mongo.PlatformMongo;
import id.jamsos.platform.sandbox.PlatformSandbox;
import id.jamsos.platform.security.PlatformSecurity;
import id.jamsos.platform.time.PlatformTime;
import id.jamsos.platform.web.PlatformWeb;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The claims service; its settings are in {@code claims-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    PlatformTime.class,
    PlatformMongo.class,
    PlatformEvents.class,
    PlatformWeb.class,
    PlatformSecurity.class,
    PlatformSandbox.class
})
@OpenAPIDefinition(info = @Info(title = "Jamsos claims", version = "v1"))
public class ClaimsApplication {
    public static void main(String[] args) {
        new SpringApplicationBuilder(ClaimsApplication.class)
                .properties("spring.config.name=claims-service")
                .run(args);
    }
}
