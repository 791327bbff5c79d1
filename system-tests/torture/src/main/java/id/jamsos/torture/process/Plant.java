package id.jamsos.torture.process;

import id.jamsos.torture.proxy.TcpProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The system under test. Callers come through one proxy to the gateways, gateways through one proxy for each service to its replicas,
 * each replica through a proxy of its own to the database, and all through one to the broker.
 */
public final class Plant implements AutoCloseable {
    private static final int REPLICAS = 2;
    private static final int ENGINE_HEAP = 256;
    private static final int SERVICE_HEAP = 192;
    private static final int SMALL_HEAP = 128;

    private final FreePorts ports = new FreePorts();
    private final Launch launch;
    private final Home home;
    private final int databasePort = ports.next();
    private final Child database;
    private final Child kafka;
    private final Child issuer;
    private final TcpProxy kafkaLine;
    private final TcpProxy entrance;
    private final Map<Service, TcpProxy> fronts = new EnumMap<>(Service.class);
    private final Map<Service, List<Replica>> services = new EnumMap<>(Service.class);
    private final List<Replica> gateways = new ArrayList<>();

    public Plant(Home home, int gatewayCount) {
        this.home = home;
        this.launch = new Launch(createDirectories(home));
        int kafkaPort = ports.next();
        kafkaLine = TcpProxy.between(ports.next(), List.of(kafkaPort));
        database = launch.child(
                "database",
                ENGINE_HEAP,
                Node.DATABASE,
                List.of(home.database().toString(), Integer.toString(databasePort)));
        kafka = launch.child(
                "kafka",
                ENGINE_HEAP,
                Node.KAFKA,
                Stream.of(home.kafka(), kafkaPort, ports.next(), kafkaLine.port())
                        .map(Object::toString)
                        .toList());
        List<Integer> gatewayPorts =
                IntStream.range(0, gatewayCount).mapToObj(_ -> ports.next()).toList();
        entrance = TcpProxy.between(ports.next(), gatewayPorts);
        int issuerPort = ports.next();
        var settings = new Settings(home, url(), issuerPort);
        issuer = launch.child("issuer", SMALL_HEAP, "issuer", settings.issuer());
        Arrays.stream(Service.values()).forEach(service -> addService(service, settings));
        for (int number = 1; number <= gatewayCount; number++) {
            addGateway(number, gatewayPorts.get(number - 1), settings);
        }
    }

    private static Path createDirectories(Home home) {
        try {
            return Files.createDirectories(home.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addService(Service service, Settings settings) {
        var replicas = new ArrayList<Replica>();
        var replicaPorts = new ArrayList<Integer>();
        for (int number = 1; number <= REPLICAS; number++) {
            var line = TcpProxy.between(ports.next(), List.of(databasePort));
            var engines = new Settings.Engines(line.port(), kafkaLine.port());
            int port = ports.next();
            int management = ports.next();
            List<String> arguments = settings.service(service, port, management, engines);
            Child child = launch.child(service.label() + "-" + number, SERVICE_HEAP, service.label(), arguments);
            replicas.add(new Replica(child, management, line));
            replicaPorts.add(port);
        }
        services.put(service, List.copyOf(replicas));
        fronts.put(service, TcpProxy.between(ports.next(), replicaPorts));
    }

    private void addGateway(int number, int port, Settings settings) {
        var targets = new EnumMap<Service, Integer>(Service.class);
        fronts.forEach((service, front) -> targets.put(service, front.port()));
        int management = ports.next();
        Child child =
                launch.child("gateway-" + number, SERVICE_HEAP, "gateway", settings.gateway(port, management, targets));
        gateways.add(new Replica(child, management, entrance));
    }

    /** Where callers find the system. */
    public String url() {
        return Settings.url(entrance.port());
    }

    public Home home() {
        return home;
    }

    /** The database itself, for the checker. */
    public String databaseUri() {
        return "mongodb://127.0.0.1:" + databasePort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaLine.port();
    }

    public Child database() {
        return database;
    }

    public Child kafka() {
        return kafka;
    }

    public Child issuer() {
        return issuer;
    }

    public List<Replica> replicas() {
        return services.values().stream().flatMap(Collection::stream).toList();
    }

    public List<Replica> replicas(Service service) {
        return services.getOrDefault(service, List.of());
    }

    public List<Replica> gateways() {
        return List.copyOf(gateways);
    }

    public List<Child> children() {
        return Stream.of(
                        Stream.of(database, kafka, issuer),
                        replicas().stream().map(Replica::child),
                        gateways.stream().map(Replica::child))
                .flatMap(children -> children)
                .toList();
    }

    /** Every line on which weather can be made. */
    public List<TcpProxy> lines() {
        return Stream.of(
                        Stream.of(kafkaLine, entrance),
                        fronts.values().stream(),
                        replicas().stream().map(Replica::line))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Whether every process says that it is well. */
    public boolean isHealthy() {
        return children().stream().allMatch(Child::isAlive)
                && Stream.concat(replicas().stream(), gateways.stream())
                        .allMatch(replica -> replica.health() == Health.UP);
    }

    @Override
    public void close() {
        children().parallelStream().forEach(Child::kill);
        lines().forEach(TcpProxy::close);
    }
}
