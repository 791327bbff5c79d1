package id.jamsos.contribution;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The description of what partners call is not made from code: the code is held to it, and it to the standard. */
@Configuration(proxyBeanMethods = false)
class SnapDescription {
    static final String FILE = "openapi/snap-openapi.yaml";

    @Bean
    RouterFunction<ServerResponse> snapDescriptionRoute() {
        return RouterFunctions.route()
                .GET(
                        "/v3/api-docs/snap.yaml",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_YAML)
                                .body(new ClassPathResource(FILE)))
                .build();
    }
}
