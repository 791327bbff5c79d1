package id.jamsos.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what the gateway allows.
 *
 * @param services base address of each service, under its name in the access table
 * @param issuer base address of the authorization server whose token endpoint is reached through the gateway; none if callers reach
 *     the issuer elsewhere
 * @param maxBody largest request body
 * @param partTimeout how long a composed view waits for each of its parts
 */
@ConfigurationProperties("jamsos.gateway")
public record GatewaySettings(
        Map<String, URI> services, @Nullable URI issuer, DataSize maxBody, Duration partTimeout) {
    public GatewaySettings {
        services = Map.copyOf(services);
    }

    public URI service(String name) {
        URI address = services.get(name);
        if (address == null) {
            throw new IllegalStateException("jamsos.gateway.services." + name + " is not set");
        }
        return address;
    }
}
