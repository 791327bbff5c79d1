package id.jamsos.embedded.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real Kafka node (KRaft broker and controller) in this JVM, on 127.0.0.1 only, with its data in one directory.
 * Acknowledged records survive a restart and a kill of the process; they are not synced to the disk one by one, so a
 * power failure may take the last seconds. For one machine, development and tests: production runs a Kafka cluster.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final BrokerSettings settings;
    private @Nullable KafkaRaftServer server;
    private volatile @Nullable String fault;

    private EmbeddedKafka(BrokerSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param port the port for clients, 0 for any free one; the controller always takes a free one
     * @throws EmbeddedKafkaException when a port is taken or the directory cannot be used or is in use
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, 0);
    }

    /** The same with a fixed port for the controller, for a machine whose free ports are watched. */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        int taken = freePort(port);
        return start(directory, taken, taken, controllerPort);
    }

    /**
     * Starts a broker that clients reach through something in between, such as a proxy that breaks connections.
     *
     * @param advertised the port of 127.0.0.1 that clients are told to come to
     */
    public static EmbeddedKafka startBehind(Path directory, int port, int controllerPort, int advertised) {
        return start(directory, freePort(port), advertised, controllerPort);
    }

    private static EmbeddedKafka start(Path directory, int port, int advertised, int controllerPort) {
        Path absolute = directory.toAbsolutePath().normalize();
        StorageDirectory.prepare(absolute);
        var kafka = new EmbeddedKafka(new BrokerSettings(absolute, port, advertised, freePort(controllerPort)));
        kafka.start();
        return kafka;
    }

    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /** What Kafka said when it gave up; empty while it is well. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Starts again after {@link #stop()}, at the same address with the same data; does nothing while running. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        fault = null;
        freePort(settings.port());
        freePort(settings.controllerPort());
        FaultWatch.watch(this);
        try {
            KafkaRaftServer starting =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties(), false), Time.SYSTEM);
            server = starting;
            starting.startup();
        } catch (Exception | LinkageError e) {
            abandonStart();
            throw new EmbeddedKafkaException(
                    "Kafka did not start in %s on port %d: %s"
                            .formatted(settings.directory(), settings.port(), rootMessage(e)),
                    e);
        }
        log.info("Kafka answers on {} with its data in {}", bootstrapServers(), settings.directory());
    }

    /** Stops cleanly and keeps the data: to clients Kafka is away until {@link #start()}. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            running.shutdown();
            running.awaitShutdown();
        } finally {
            FaultWatch.forget(this);
        }
    }

    @Override
    public void close() {
        stop();
    }

    void failed(String message) {
        fault = message;
    }

    private void abandonStart() {
        try {
            stop();
        } catch (RuntimeException e) {
            log.debug("A broker that had not started did not stop cleanly either", e);
        } finally {
            FaultWatch.forget(this);
        }
    }

    /** Asks the system before Kafka does, because its own answer arrives as a page of stack traces. */
    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new EmbeddedKafkaException(
                    "Kafka cannot listen on %s:%d: %s".formatted(BrokerSettings.HOST, wanted, e.getMessage()), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
