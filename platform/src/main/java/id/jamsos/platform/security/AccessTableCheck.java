package id.jamsos.platform.security;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.access.Endpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses the start of a service with an endpoint under {@code /api} that nobody could call because the access table lacks it. */
final class AccessTableCheck implements SmartInitializingSingleton {
    private final AccessTable table;
    private final RequestMappingHandlerMapping controllers;

    AccessTableCheck(AccessTable table, RequestMappingHandlerMapping controllers) {
        this.table = table;
        this.controllers = controllers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = missing(table, controllers.getHandlerMethods().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("docs/access.csv has no row of this service for " + missing);
        }
    }

    static List<String> missing(AccessTable table, Collection<RequestMappingInfo> mappings) {
        var missing = new ArrayList<String>();
        for (var mapping : mappings) {
            mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .flatMap(path -> methods(mapping).map(method -> method + " " + path))
                    .filter(endpoint -> !isKnown(table, endpoint))
                    .forEach(missing::add);
        }
        return missing.stream().sorted().toList();
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("(any method)") : methods.stream().map(Enum::name);
    }

    private static boolean isKnown(AccessTable table, String endpoint) {
        var parts = endpoint.split(" ", 2);
        try {
            return table.knows(new Endpoint(parts[0], parts[1]));
        } catch (IllegalArgumentException _) {
            return false; // a pattern that the table cannot express
        }
    }
}
