package id.jamsos.standalone;

import id.jamsos.claims.ClaimsApplication;
import id.jamsos.contribution.ContributionApplication;
import id.jamsos.gateway.GatewayApplication;
import id.jamsos.registration.RegistrationApplication;
import id.jamsos.reporting.ReportingApplication;
import id.jamsos.standalone.issuer.IssuerApplication;
import java.util.List;
import org.springframework.boot.WebApplicationType;

/** A Spring context of the system, the same that runs as a process of its own in production (except the issuer). */
enum Node {
    GATEWAY("gateway", "gateway", GatewayApplication.class, ContextRole.GATEWAY),
    REGISTRATION("registration", "registration-service", RegistrationApplication.class, ContextRole.SERVICE),
    CONTRIBUTION("contribution", "contribution-service", ContributionApplication.class, ContextRole.SERVICE),
    CLAIMS("claims", "claims-service", ClaimsApplication.class, ContextRole.SERVICE),
    REPORTING("reporting", "reporting-service", ReportingApplication.class, ContextRole.SERVICE),
    ISSUER("issuer", "issuer", IssuerApplication.class, ContextRole.ISSUER);

    /** In the order of their ports. */
    static final List<Node> SERVICES = List.of(REGISTRATION, CONTRIBUTION, CLAIMS, REPORTING);

    private final String label;
    private final String configName;
    private final Class<?> application;
    private final ContextRole role;

    Node(String label, String configName, Class<?> application, ContextRole role) {
        this.label = label;
        this.configName = configName;
        this.application = application;
        this.role = role;
    }

    /** Its name in the access table and in settings. */
    String label() {
        return label;
    }

    String configName() {
        return configName;
    }

    Class<?> application() {
        return application;
    }

    ContextRole role() {
        return role;
    }

    static Node service(String label) {
        return SERVICES.stream()
                .filter(service -> service.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + label));
    }

    WebApplicationType web() {
        return this == GATEWAY ? WebApplicationType.REACTIVE : WebApplicationType.SERVLET;
    }
}
