package id.jamsos.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The ports of one installation, all on 127.0.0.1 and all derived from the gateway's. */
public record Ports(int gateway) {
    static final String HOST = "127.0.0.1";
    private static final int MANAGEMENT = 1000;
    private static final int HIGHEST = 65_535 - MANAGEMENT - 4;

    public Ports {
        if (gateway < 1 || gateway > HIGHEST) {
            throw new CannotStart("The port must be between 1 and %d, not %d.".formatted(HIGHEST, gateway));
        }
    }

    /** A block that is free at this moment; below the range from which systems take ports for outgoing connections. */
    public static Ports anyFree() {
        return ThreadLocalRandom.current()
                .ints(10_000, 30_000)
                .mapToObj(Ports::new)
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow();
    }

    /** The gateway's neighbours: 1 registration, 2 contribution, 3 claims, 4 reporting. */
    public int service(int number) {
        return gateway + number;
    }

    public int issuer() {
        return gateway + 5;
    }

    public int database() {
        return gateway + 6;
    }

    public int kafka() {
        return gateway + 7;
    }

    public int kafkaController() {
        return gateway + 8;
    }

    /** Health and metrics of the gateway (0) and of the services (1 to 4). */
    public int management(int number) {
        return gateway + MANAGEMENT + number;
    }

    /**
     * Makes sure that nobody else listens on one of them.
     *
     * @throws CannotStart naming the port that is taken
     */
    public void requireFree() {
        use().forEach((port, user) -> {
            if (!isFree(port)) {
                throw new CannotStart(
                        "Port %d, which %s would use, is taken: stop what listens there, or choose other ports with --port."
                                .formatted(port, user));
            }
        });
    }

    private boolean areFree() {
        return use().keySet().stream().allMatch(Ports::isFree);
    }

    private Map<Integer, String> use() {
        var names = List.of("the gateway", "registration", "contribution", "claims", "reporting");
        var use = new LinkedHashMap<Integer, String>();
        IntStream.range(0, names.size()).forEach(i -> use.put(gateway + i, names.get(i)));
        use.put(issuer(), "the token issuer");
        use.put(database(), "the database");
        use.put(kafka(), "Kafka");
        use.put(kafkaController(), "Kafka's controller");
        IntStream.range(0, names.size()).forEach(i -> use.put(management(i), "the management of " + names.get(i)));
        return use;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // connections that the last run has just closed are no obstacle
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
