package id.jamsos.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway: answers what it was told and remembers what it was asked. */
final class StubService {
    /**
     * What arrived.
     *
     * @param body one character for each byte
     */
    record Request(String method, String uri, Map<String, String> headers, String body) {}

    @FunctionalInterface
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything else is 404. */
    StubService answering(String path, String json) {
        return answering(path, json, Map.of());
    }

    StubService answering(String path, String json, Map<String, String> headers) {
        return replying(path, exchange -> {
            remember(exchange);
            headers.forEach(exchange.getResponseHeaders()::set);
            answer(exchange, 200, json);
        });
    }

    /** Takes the request and keeps the connection, but never answers. */
    StubService silentAt(String path) {
        return replying(path, this::remember);
    }

    /** Takes the request and closes the connection. */
    StubService hangingUpAt(String path) {
        return replying(path, exchange -> {
            remember(exchange);
            exchange.close();
        });
    }

    /** Closes the connection in the middle of the request, which resets it when the body is large. */
    StubService resettingAt(String path) {
        return replying(path, exchange -> {
            requests.add(request(exchange, ""));
            exchange.close();
        });
    }

    @Nullable
    Request lastRequest() {
        return requests.poll();
    }

    int requestsReceived() {
        return requests.size();
    }

    void forget() {
        requests.clear();
    }

    private StubService replying(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var reply = replies.get(exchange.getRequestURI().getPath());
        if (reply != null) {
            reply.to(exchange);
            return;
        }
        remember(exchange);
        answer(exchange, 404, "{}");
    }

    private void remember(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        requests.add(request(exchange, body));
    }

    private static Request request(HttpExchange exchange, String body) {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join("|", values)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
