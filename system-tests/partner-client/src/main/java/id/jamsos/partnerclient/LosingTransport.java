package id.jamsos.partnerclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A line that always breaks after the request has gone out: for tests of what a partner does then. Plain HTTP only. */
public final class LosingTransport implements Transport {
    private final URI gateway;
    private final Moment moment;
    private final Duration patience;

    /** When the line breaks. */
    public enum Moment {
        /** At once: the biller may have begun or not. */
        AFTER_SENDING,
        /** When the answer is there and before it is read: the biller is done. */
        BEFORE_READING
    }

    public LosingTransport(URI gateway, Moment moment, Duration patience) {
        this.gateway = gateway;
        this.moment = moment;
        this.patience = patience;
    }

    @Override
    public SnapAnswer send(SnapRequest request) throws NoAnswerException {
        try (var socket = new Socket()) {
            int patienceMillis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            var out = socket.getOutputStream();
            out.write(onTheWire(request));
            out.flush();
            switch (moment) {
                case AFTER_SENDING -> {}
                case BEFORE_READING -> awaitAnswer(socket);
            }
            // no orderly farewell: what is on its way is dropped, as when a line breaks
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new NoAnswerException("the line broke sooner than it should have", e);
        }
        throw new NoAnswerException("the line broke");
    }

    private static void awaitAnswer(Socket socket) throws IOException {
        if (socket.getInputStream().read() < 0) {
            throw new IOException("the biller hung up");
        }
    }

    private byte[] onTheWire(SnapRequest request) {
        byte[] body = request.body().getBytes(UTF_8);
        var head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\n")
                .append("Host: ")
                .append(gateway.getAuthority())
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        return (head + request.body()).getBytes(UTF_8);
    }
}
