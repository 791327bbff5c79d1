package id.jamsos.gateway.docs;

import id.jamsos.gateway.GatewaySettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the description that a service gives of itself into the public one: requests go to where the description came from, and
 * carry a token. Without it the page would send people past the gateway.
 */
@Component
public class PublicDescription {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEME = "token";

    private final boolean ownIssuer;

    PublicDescription(GatewaySettings settings) {
        ownIssuer = settings.issuer() != null;
    }

    public String of(String ofService) {
        if (!(JSON.readTree(ofService) instanceof ObjectNode description) || !description.has("openapi")) {
            return ofService; // the service answered with a problem instead
        }
        description.set("servers", NODES.arrayNode().add(NODES.objectNode().put("url", "/")));
        description.withObject("/components/securitySchemes").set(SCHEME, scheme());
        description.set("security", NODES.arrayNode().add(NODES.objectNode().set(SCHEME, NODES.arrayNode())));
        return JSON.writeValueAsString(description);
    }

    private ObjectNode scheme() {
        if (!ownIssuer) {
            return NODES.objectNode()
                    .put("type", "http")
                    .put("scheme", "bearer")
                    .put("bearerFormat", "JWT");
        }
        var scheme = NODES.objectNode().put("type", "oauth2");
        scheme.withObject("/flows/clientCredentials")
                .put("tokenUrl", "/oauth2/token")
                .set("scopes", NODES.objectNode());
        return scheme;
    }
}
