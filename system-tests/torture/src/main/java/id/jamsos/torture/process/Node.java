package id.jamsos.torture.process;

import id.jamsos.claims.ClaimsApplication;
import id.jamsos.contribution.ContributionApplication;
import id.jamsos.embedded.kafka.EmbeddedKafka;
import id.jamsos.embedded.mongodb.EmbeddedMongo;
import id.jamsos.gateway.GatewayApplication;
import id.jamsos.registration.RegistrationApplication;
import id.jamsos.reporting.ReportingApplication;
import id.jamsos.standalone.issuer.IssuerApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One process of the system. The first argument says which; it ends when the process that started it is gone. */
public final class Node {
    static final String DATABASE = "database";
    static final String KAFKA = "kafka";

    private Node() {}

    public static void main(String[] arguments) throws InterruptedException {
        endWithParent();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case DATABASE -> database(Path.of(rest[0]), Integer.parseInt(rest[1]));
            case KAFKA -> kafka(rest);
            case "issuer" -> new SpringApplicationBuilder(IssuerApplication.class).run(rest);
            case "gateway" -> GatewayApplication.main(rest);
            case "registration" -> RegistrationApplication.main(rest);
            case "contribution" -> ContributionApplication.main(rest);
            case "claims" -> ClaimsApplication.main(rest);
            case "reporting" -> ReportingApplication.main(rest);
            default -> throw new IllegalArgumentException("no process is called " + arguments[0]);
        }
    }

    /** Nothing is ever written to our standard input: its end is that of the parent, however that came. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // goes on until the parent is gone
                }
            } catch (IOException _) {
                // as good as the end
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static void database(Path directory, int port) throws InterruptedException {
        EmbeddedMongo database = EmbeddedMongo.start(directory, port);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop"));
        new CountDownLatch(1).await();
    }

    private static void kafka(String... arguments) throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.startBehind(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
        var never = new CountDownLatch(1);
        while (!never.await(1, TimeUnit.SECONDS)) {
            if (kafka.fault().isPresent()) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
