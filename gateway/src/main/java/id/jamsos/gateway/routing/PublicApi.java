package id.jamsos.gateway.routing;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.access.Endpoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The public API as the access table has it: a new endpoint is reached through the gateway by its rows alone. An endpoint that the
 * gateway itself has in the table is the gateway's, whoever else has it.
 */
public final class PublicApi {
    public static final String GATEWAY = "gateway";

    /** Nothing that two parsers might understand differently: no escapes, no empty, dot or matrix segments. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9._~-]+)+");

    private final AccessTable table;
    private final Map<Endpoint, String> owners = new HashMap<>();

    public PublicApi(AccessTable table, Set<String> services) {
        this.table = table;
        for (String service : services) {
            table.of(service).endpoints().forEach(endpoint -> claim(endpoint, service));
        }
        table.of(GATEWAY).endpoints().forEach(endpoint -> owners.put(endpoint, GATEWAY));
        for (Endpoint endpoint : table.endpoints()) {
            if (!owners.containsKey(endpoint)) {
                throw new IllegalStateException("no service of jamsos.gateway.services answers " + endpoint);
            }
        }
    }

    private void claim(Endpoint endpoint, String service) {
        String other = owners.put(endpoint, service);
        boolean ambiguous = other != null && !table.of(GATEWAY).knows(endpoint);
        if (ambiguous) {
            throw new IllegalStateException("both " + other + " and " + service + " answer " + endpoint);
        }
    }

    /** Who answers a request; HEAD is a GET without its body. */
    public Optional<Target> find(String method, String path) {
        if (!PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return table.find(method.equals("HEAD") ? "GET" : method, path)
                .map(endpoint -> new Target(owners.getOrDefault(endpoint, GATEWAY), endpoint));
    }

    public Set<String> methodsAt(String path) {
        return PLAIN_PATH.matcher(path).matches() ? table.methodsAt(path) : Set.of();
    }
}
