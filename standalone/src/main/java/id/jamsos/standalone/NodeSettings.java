package id.jamsos.standalone;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.embedded.mongodb.EmbeddedMongo;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the standalone system sets for each context, above everything that its own configuration says. */
final class NodeSettings {
    private final Ports ports;
    private final DataDirectory data;
    private final Trust trust;
    private final Map<String, Object> forServices;

    NodeSettings(Ports ports, DataDirectory data, Trust trust, Map<String, Object> forServices) {
        this.ports = ports;
        this.data = data;
        this.trust = trust;
        this.forServices = Map.copyOf(forServices);
    }

    Map<String, Object> gateway() {
        var settings = common(Node.GATEWAY, ports.gateway(), ports.management(0));
        settings.putAll(trust.settings());
        if (trust.isOurs()) {
            settings.put("jamsos.gateway.issuer", url(ports.issuer()));
        }
        for (Node service : Node.SERVICES) {
            settings.put("jamsos.gateway.services." + service.label(), url(port(service)));
        }
        return settings;
    }

    Map<String, Object> issuer() {
        var settings = common(Node.ISSUER, ports.issuer(), -1);
        settings.put("jamsos.issuer.url", url(ports.gateway()));
        settings.put("jamsos.issuer.key", data.issuerKey().toString());
        settings.put("jamsos.issuer.clients", data.demoClients().toString());
        return settings;
    }

    Map<String, Object> service(Node service, EmbeddedMongo database, EmbeddedKafka kafka) {
        var settings = common(service, port(service), ports.management(number(service)));
        settings.putAll(trust.settings());
        settings.put("spring.mongodb.uri", database.uri(service.label()));
        settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("jamsos.crypto.keysets", data.keysets().toString());
        settings.putAll(forServices);
        return settings;
    }

    private Map<String, Object> common(Node node, int port, int managementPort) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("spring.config.name", node.configName());
        settings.put(ContextRole.PROPERTY, node.role().name());
        settings.put("server.address", Ports.HOST);
        settings.put("server.port", port);
        settings.put("management.server.address", Ports.HOST);
        settings.put("management.server.port", managementPort);
        settings.put("management.metrics.use-global-registry", false);
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        settings.put("jamsos.sandbox", true);
        return settings;
    }

    private int port(Node service) {
        return ports.service(number(service));
    }

    private static int number(Node service) {
        return Node.SERVICES.indexOf(service) + 1;
    }

    static String url(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }

    /** The health endpoints of everything that has one, under the names that people see. */
    Map<String, String> health() {
        var urls = new LinkedHashMap<String, String>();
        urls.put(Node.GATEWAY.label(), url(ports.management(0)) + "/actuator/health");
        Node.SERVICES.forEach(
                service -> urls.put(service.label(), url(ports.management(number(service))) + "/actuator/health"));
        return urls;
    }
}
