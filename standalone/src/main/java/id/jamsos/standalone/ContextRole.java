package id.jamsos.standalone;

import java.util.List;

/** The kinds of Spring contexts that share this JVM and its class path. */
enum ContextRole {
    SERVICE,
    GATEWAY,
    ISSUER;

    /** The property that tells a context its role. */
    static final String PROPERTY = "jamsos.standalone.role";

    boolean takes(String autoConfiguration) {
        return strangers().stream().noneMatch(autoConfiguration::startsWith);
    }

    /**
     * What a context must not see of the others' libraries: packages of auto-configurations. Those of Reactor Netty above all: its
     * threads are shared by the whole JVM, and a service that closes would end those of the gateway.
     */
    private List<String> strangers() {
        return switch (this) {
            case SERVICE ->
                List.of(
                        "org.springframework.cloud.",
                        "org.springframework.boot.reactor.netty.",
                        "org.springframework.boot.http.client.autoconfigure.reactive.",
                        "org.springframework.boot.webclient.",
                        "org.springframework.boot.security.oauth2.server.authorization.",
                        "org.springdoc.webflux.");
            case GATEWAY ->
                List.of(
                        "org.springframework.boot.mongodb.",
                        "org.springframework.boot.kafka.",
                        "org.springframework.boot.tomcat.",
                        "org.springframework.boot.security.oauth2.server.authorization.",
                        "org.springdoc.webmvc.");
            case ISSUER ->
                List.of(
                        "org.springframework.cloud.",
                        "org.springframework.boot.reactor.netty.",
                        "org.springframework.boot.http.client.autoconfigure.reactive.",
                        "org.springframework.boot.webclient.",
                        "org.springframework.boot.mongodb.",
                        "org.springframework.boot.kafka.",
                        "org.springframework.boot.security.oauth2.server.resource.",
                        "org.springdoc.");
        };
    }
}
