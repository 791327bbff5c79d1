package id.jamsos.reporting;

import id.jamsos.platform.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service as one of several. */
final class Replica {
    private Replica() {}

    static ConfigurableApplicationContext start(String database, String bootstrapServers, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mongodb.uri=" + database,
                "--spring.kafka.bootstrap-servers=" + bootstrapServers));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(ReportingApplication.class)
                .properties(
                        "spring.config.name=reporting-service",
                        "jamsos.security.jwk-set-uri=" + TestTokens.jwkSetUri(),
                        "jamsos.security.issuer=" + TestTokens.ISSUER)
                .run(arguments.toArray(String[]::new));
    }
}
