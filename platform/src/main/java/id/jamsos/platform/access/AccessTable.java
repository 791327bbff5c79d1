package id.jamsos.platform.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which role may call which endpoint, and how far. It comes from {@code docs/access.csv}, which the gateway, the services and the
 * tests all read, so that none of them can have its own opinion. What the table does not name is refused.
 */
public final class AccessTable {
    private final List<AccessRule> rules;
    private final Map<Endpoint, Map<String, Grant>> grants = new HashMap<>();
    private final Map<Endpoint, List<String>> patterns = new HashMap<>();

    AccessTable(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
        for (var rule : rules) {
            grants.computeIfAbsent(rule.endpoint(), _ -> new TreeMap<>())
                    .merge(rule.role(), rule.grant(), (a, b) -> a == Grant.ANY ? a : b);
            patterns.put(rule.endpoint(), Endpoint.segmentsOf(rule.endpoint().path()));
        }
    }

    /** The table as built into the class path: every service's endpoints. */
    public static AccessTable fromClassPath() {
        return AccessTableFile.fromClassPath();
    }

    /**
     * A table from the text of {@code roles.csv} and {@code access.csv}.
     *
     * @throws IllegalStateException naming the first line that is not fully understood
     */
    public static AccessTable parse(String roles, String table) {
        return AccessTableFile.parse(roles, table);
    }

    /** Only this service's own rows. */
    public AccessTable of(String service) {
        return new AccessTable(
                rules.stream().filter(rule -> rule.service().equals(service)).toList());
    }

    /** The endpoint that a concrete request path meets; the one with fewer variables if several fit. */
    public Optional<Endpoint> find(String method, String path) {
        return fitting(path, endpoint -> endpoint.method().equals(method))
                .min(Comparator.comparingLong(Endpoint::variables));
    }

    /** The methods that the table knows for a concrete path: the answer to a request with another one. */
    public Set<String> methodsAt(String path) {
        return fitting(path, _ -> true).map(Endpoint::method).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The grants of those of these roles that the table names for the endpoint; empty means refused. */
    public Map<String, Grant> grants(Endpoint endpoint, Set<String> roles) {
        var granted = new TreeMap<>(grants.getOrDefault(endpoint, Map.of()));
        granted.keySet().retainAll(roles);
        return granted;
    }

    public boolean knows(Endpoint endpoint) {
        return grants.containsKey(endpoint);
    }

    public Set<Endpoint> endpoints() {
        return Set.copyOf(grants.keySet());
    }

    private Stream<Endpoint> fitting(String path, Predicate<Endpoint> also) {
        var segments = Endpoint.segmentsOf(path);
        return patterns.entrySet().stream()
                .filter(one -> also.test(one.getKey()) && Endpoint.fits(one.getValue(), segments))
                .map(Map.Entry::getKey);
    }
}
