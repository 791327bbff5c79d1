package id.jamsos.torture.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 that nobody has, below the range from which systems take ports for outgoing connections. */
public final class FreePorts {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 30_000;

    private final Set<Integer> given = new HashSet<>();

    public synchronized int next() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(port -> !given.contains(port) && isFree(port))
                .peek(given::add)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
