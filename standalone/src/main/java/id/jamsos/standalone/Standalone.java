package id.jamsos.standalone;

import id.jamsos.embedded.kafka.EmbeddedKafkaException;
import id.jamsos.embedded.mongodb.EmbeddedMongoException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** {@code ./jamsos up}: checks, starts everything, says where it is, and stops it in order at Ctrl-C or SIGTERM. */
public final class Standalone {
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    private Standalone() {}

    public static void main(String[] arguments) {
        try {
            run(Options.parse(List.of(arguments)));
        } catch (CannotStart refused) {
            fail(refused.sentence());
        }
    }

    private static void run(Options options) {
        var ports = options.ports();
        ports.requireFree(); // before --fresh deletes anything
        var trust = options.trust(ports);
        var data = DataDirectory.open(options.data(), options.fresh());
        Logs.writeTo(data.log());
        var console = new Console(System.out);
        var system = new JamsosSystem(ports, data, trust, options.serviceSettings(), console);
        var runFiles = data.runFiles();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, data, runFiles), "stop"));
        runFiles.starting(ports.gateway());
        console.starting(data);
        try {
            system.start();
        } catch (RuntimeException | Error failure) {
            if (STOPPED.getCount() > 0) {
                LoggerFactory.getLogger(Standalone.class).error("The start failed", failure);
                fail(sentence(failure, data));
            }
            return;
        }
        runFiles.ready();
        console.ready(ports, data, trust);
        watch(system);
    }

    private static void stop(JamsosSystem system, DataDirectory data, RunFiles runFiles) {
        STOPPED.countDown();
        try {
            system.close();
        } finally {
            runFiles.ended();
            Logs.flush();
            data.close();
        }
    }

    /** Kafka gives up for good at a fatal fault, such as a full disk; going on would only collect what cannot be sent. */
    private static void watch(JamsosSystem system) {
        try {
            while (!STOPPED.await(1, TimeUnit.SECONDS)) {
                system.kafkaFault().ifPresent(Standalone::fail);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sentence(Throwable failure, DataDirectory data) {
        Throwable root = failure;
        while (root.getCause() != null
                && !(root instanceof CannotStart
                        || root instanceof EmbeddedKafkaException
                        || root instanceof EmbeddedMongoException)) {
            root = root.getCause();
        }
        return "%s (more in %s)".formatted(root.getMessage() == null ? root.toString() : root.getMessage(), data.log());
    }

    private static void fail(String sentence) {
        System.err.println("jamsos: " + sentence);
        System.exit(1);
    }
}
