package id.jamsos.standalone.issuer;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Spring Authorization Server with the demo clients; started by the standalone system, and alone where the services are processes. */
@SpringBootApplication
public class IssuerApplication {
    public static void main(String... arguments) {
        new SpringApplicationBuilder(IssuerApplication.class)
                .properties("spring.config.name=issuer")
                .run(arguments);
    }
}
