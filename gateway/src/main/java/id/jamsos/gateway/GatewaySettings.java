package id.jamsos.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what the gateway allows.
 *
 * @param services base address of each service, under its name in the access table
 * @param issuer base address of the authorization server whose token endpoint is reached through the gateway; none if callers reach
 *     the issuer elsewhere
 * @param maxBody largest request body
 * @param partTimeout how long a composed view waits for each of its parts
 * @param trustedProxies addresses and ranges of proxies whose word counts about where a request comes from
 * @param snap what partners may send
 */
@ConfigurationProperties("jamsos.gateway")
public record GatewaySettings(
        Map<String, URI> services,
        @Nullable URI issuer,
        DataSize maxBody,
        Duration partTimeout,
        @DefaultValue List<String> trustedProxies,
        Snap snap) {

    /**
     * Limits under {@code /snap}.
     *
     * @param maxBody largest request body
     * @param requestsPerSecond how often a caller may ask who has not proved to be a partner; a partner's own limit is agreed with it
     * @param burst how long a caller may save up what he did not ask, to ask it at once
     */
    public record Snap(DataSize maxBody, int requestsPerSecond, Duration burst) {}

    public GatewaySettings {
        services = Map.copyOf(services);
        trustedProxies = List.copyOf(trustedProxies);
    }

    public URI service(String name) {
        URI address = services.get(name);
        if (address == null) {
            throw new IllegalStateException("jamsos.gateway.services." + name + " is not set");
        }
        return address;
    }
}
