package id.jamsos.torture.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Passes connections on to one of several targets on 127.0.0.1, one after the other, and skips those that nobody listens at. Its weather
 * can be changed at any time, for open connections too.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int WAITING = 512;

    private final ServerSocket server;
    private final List<Integer> targets;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final WeatherStation weather = new WeatherStation();

    private TcpProxy(ServerSocket server, List<Integer> targets) {
        this.server = server;
        this.targets = List.copyOf(targets);
    }

    public static TcpProxy between(int port, List<Integer> targets) {
        try {
            var server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
            var proxy = new TcpProxy(server, targets);
            Thread.ofVirtual().name("proxy-" + server.getLocalPort()).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void weather(Weather now) {
        weather.set(now);
    }

    /** Breaks every open connection, wherever its bytes are. */
    public int cut() {
        List<Connection> victims = List.copyOf(open);
        victims.forEach(Connection::close);
        return victims.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                // closed, or a client that was gone before it was accepted
            }
        }
    }

    private void connect(Socket client) {
        Socket target = anyTarget();
        if (target == null) {
            Connection.closeQuietly(client);
            return;
        }
        var connection = new Connection(client, target, weather);
        open.add(connection);
        try {
            connection.run();
        } finally {
            open.remove(connection);
        }
    }

    private @Nullable Socket anyTarget() {
        int first = Math.floorMod(next.getAndIncrement(), targets.size());
        for (int i = 0; i < targets.size(); i++) {
            var socket = new Socket();
            try {
                int port = targets.get((first + i) % targets.size());
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return socket;
            } catch (IOException _) {
                Connection.closeQuietly(socket);
            }
        }
        return null;
    }

    @Override
    public void close() {
        Connection.closeQuietly(server);
        open.forEach(Connection::close);
        weather.set(Weather.CLEAR); // lets go who waits
    }
}
