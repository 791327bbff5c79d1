package id.jamsos.standalone;

import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.embedded.mongodb.EmbeddedMongo;
import id.jamsos.platform.crypto.Keysets;
import id.jamsos.standalone.issuer.DemoClients;
import id.jamsos.standalone.partner.DemoPartner;
import id.jamsos.standalone.partner.DemoPartnerFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system in this JVM: broker, database, issuer, services and the gateway. */
public final class JamsosSystem implements AutoCloseable {
    private final Ports ports;
    private final DataDirectory data;
    private final Trust trust;
    private final NodeSettings settings;
    private final Progress progress;
    private final Contexts contexts = new Contexts();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable EmbeddedKafka kafka;
    private volatile @Nullable EmbeddedMongo database;

    public JamsosSystem(Ports ports, DataDirectory data, Progress progress) {
        this(ports, data, Trust.inOurs(ports), Map.of(), progress);
    }

    /**
     * The system of one command line.
     *
     * @param trust with an issuer somewhere else there are no demo clients, and no demo partner
     * @param forServices settings above everything that the configuration of the services says
     */
    JamsosSystem(Ports ports, DataDirectory data, Trust trust, Map<String, Object> forServices, Progress progress) {
        this.ports = ports;
        this.data = data;
        this.trust = trust;
        this.settings = new NodeSettings(ports, data, trust, forServices);
        this.progress = progress;
    }

    /** Starts everything and returns when everything says that it is well. Whoever calls this closes it, also after a failure. */
    public void start() {
        Keysets.createDemoIfAbsent(data.keysets());
        var partner = new DemoPartnerFiles(data.demoPartner());
        // the gateway, the issuer and the demo keys need neither engine, so they fill the time that Kafka takes
        Parallel.run(List.of(
                partner::prepare,
                step("Kafka", () -> kafka = EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.kafkaController())),
                step("database", () -> database = EmbeddedMongo.start(data.database(), ports.database())),
                trust.isOurs() ? step("token issuer", () -> contexts.start(Node.ISSUER, settings.issuer())) : () -> {},
                step("gateway", () -> contexts.start(Node.GATEWAY, settings.gateway()))));
        Parallel.run(Node.SERVICES.stream()
                .map(service -> step(service.label(), () -> start(service)))
                .toList());
        Health.await(settings.health());
        if (trust.isOurs()) {
            new DemoPartner(partner, NodeSettings.url(ports.gateway()))
                    .register(DemoClients.readOrCreate(data.demoClients()));
        }
    }

    private Runnable step(String what, Runnable work) {
        return () -> {
            work.run();
            progress.done(what);
        };
    }

    private void start(Node service) {
        var mongo = Objects.requireNonNull(database);
        contexts.start(service, settings.service(service, mongo, kafka()));
    }

    /** The broker, for those who want to see what happens without it. */
    public EmbeddedKafka kafka() {
        return Objects.requireNonNull(kafka, "Kafka has not started");
    }

    /** What Kafka said when it gave up; empty while it is well. */
    Optional<String> kafkaFault() {
        EmbeddedKafka running = kafka;
        return running == null ? Optional.empty() : running.fault();
    }

    /** Stops one service, by its name in the access table. */
    public void stopService(String label) {
        contexts.stop(Node.service(label));
    }

    /** Starts it again. */
    public void startService(String label) {
        start(Node.service(label));
    }

    /** Stops in the order in which things need each other: nothing loses what it is about to use. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        contexts.stop(Node.GATEWAY);
        Parallel.run(Stream.concat(Node.SERVICES.stream(), Stream.of(Node.ISSUER))
                .map(node -> (Runnable) () -> contexts.stop(node))
                .toList());
        Stream.of(kafka, database).filter(Objects::nonNull).forEach(JamsosSystem::closeEngine);
    }

    private static void closeEngine(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException("an engine did not stop cleanly", e);
        }
    }
}
