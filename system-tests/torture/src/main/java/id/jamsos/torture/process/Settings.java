package id.jamsos.torture.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each process is told on its command line, above everything that its own configuration says. */
final class Settings {
    private final Home home;
    private final String publicUrl;
    private final int issuer;

    /** @param publicUrl where callers find the gateway; the issuer of all tokens */
    Settings(Home home, String publicUrl, int issuer) {
        this.home = home;
        this.publicUrl = publicUrl;
        this.issuer = issuer;
    }

    List<String> issuer() {
        var settings = common("issuer", "ISSUER", issuer, -1);
        settings.put("jamsos.issuer.url", publicUrl);
        settings.put("jamsos.issuer.key", home.issuerKey());
        settings.put("jamsos.issuer.clients", home.clients());
        return line(settings);
    }

    List<String> gateway(int port, int management, Map<Service, Integer> services) {
        var settings = common("gateway", "GATEWAY", port, management);
        trust(settings);
        settings.put("spring.main.web-application-type", "reactive");
        settings.put("jamsos.gateway.issuer", url(issuer));
        settings.put("jamsos.gateway.snap.requests-per-second", 2_000);
        services.forEach((service, at) -> settings.put("jamsos.gateway.services." + service.label(), url(at)));
        return line(settings);
    }

    List<String> service(Service service, int port, int management, Engines engines) {
        var settings = common(service.label() + "-service", "SERVICE", port, management);
        trust(settings);
        settings.put("spring.mongodb.uri", "mongodb://127.0.0.1:%d/%s".formatted(engines.database(), service.label()));
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + engines.kafka());
        settings.put("jamsos.crypto.keysets", home.keys());
        return line(settings);
    }

    /** The ports at which a service finds the database and the broker. */
    record Engines(int database, int kafka) {}

    private void trust(Map<String, Object> settings) {
        settings.put("jamsos.security.issuer", publicUrl);
        settings.put("jamsos.security.jwk-set-uri", url(issuer) + "/oauth2/jwks");
    }

    private static Map<String, Object> common(String config, String role, int port, int management) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("spring.config.name", config);
        settings.put("jamsos.standalone.role", role);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", management);
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("jamsos.sandbox", true);
        return settings;
    }

    private static List<String> line(Map<String, Object> settings) {
        var line = new ArrayList<String>();
        settings.forEach((name, value) -> line.add("--" + name + "=" + value));
        return line;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
