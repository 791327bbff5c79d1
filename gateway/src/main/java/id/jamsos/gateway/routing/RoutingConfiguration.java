package id.jamsos.gateway.routing;

import id.jamsos.gateway.GatewaySettings;
import id.jamsos.gateway.docs.PublicDescription;
import id.jamsos.gateway.request.SnapPath;
import id.jamsos.platform.access.AccessTable;
import java.net.URI;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    private static final String SNAP_SERVICE = "contribution";
    private static final int AFTER_THE_ADDRESS = RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;

    @Bean
    AccessTable accessTable() {
        return AccessTable.fromClassPath();
    }

    @Bean
    PublicApi publicApi(AccessTable table, GatewaySettings settings) {
        return new PublicApi(table, settings.services().keySet());
    }

    @Bean
    ApiFilter apiFilter(PublicApi api) {
        return new ApiFilter(api);
    }

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, GatewaySettings settings) {
        var routes = builder.routes();
        settings.services()
                .forEach((name, address) -> routes.route(
                        name,
                        route -> route.predicate(exchange -> Target.isService(exchange, name))
                                .uri(address)));
        return routes.build();
    }

    @Bean
    RouteLocator descriptionRoutes(RouteLocatorBuilder builder, GatewaySettings settings, PublicDescription publicly) {
        var routes = builder.routes();
        settings.services()
                .forEach((name, address) -> routes.route(
                        "docs-" + name,
                        route -> route.path("/docs/" + name + ".json")
                                .filters(filters -> filters.setPath("/v3/api-docs")
                                        .modifyResponseBody(
                                                String.class,
                                                String.class,
                                                (_, description) -> Mono.justOrEmpty(description)
                                                        .map(publicly::of)))
                                .uri(address)));
        return routes.build();
    }

    /** Written for partners by hand, and served as it is by the service that answers them. */
    @Bean
    RouteLocator snapDescriptionRoute(RouteLocatorBuilder builder, GatewaySettings settings) {
        return builder.routes()
                .route(
                        "docs-snap",
                        route -> route.path("/docs/snap.yaml")
                                .filters(filters -> filters.setPath("/v3/api-docs/snap.yaml"))
                                .uri(settings.service(SNAP_SERVICE)))
                .build();
    }

    /** The path arrives as it was called, because the partner signed it; contribution-service issues and checks SNAP's own tokens. */
    @Bean
    RouteLocator snapRoute(RouteLocatorBuilder builder, GatewaySettings settings) {
        URI service = settings.service(SNAP_SERVICE);
        return builder.routes()
                .route(
                        "snap",
                        // a pattern would also take a path that is escaped, and so not limited as SNAP is
                        route -> route.predicate(SnapPath::is)
                                .filters(filters -> filters.filter(new AsCalled(service), AFTER_THE_ADDRESS))
                                .uri(service))
                .build();
    }

    @Bean
    RouteLocator issuerRoutes(RouteLocatorBuilder builder, GatewaySettings settings) {
        var routes = builder.routes();
        URI issuer = settings.issuer();
        if (issuer != null) {
            routes.route(
                    "issuer",
                    route -> route.path("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")
                            .uri(issuer));
        }
        return routes.build();
    }
}
