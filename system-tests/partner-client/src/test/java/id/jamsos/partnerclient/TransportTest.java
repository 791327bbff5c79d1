package id.jamsos.partnerclient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jamsos.partnerclient.LosingTransport.Moment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two lines, against a server that hears everything. */
class TransportTest {
    private static final SnapRequest REQUEST = SnapRequest.post("/snap/v1.0/transfer-va/payment", "{\"name\":\"é\"}")
            .with("X-PARTNER-ID", "P");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final HttpServer server;
    private final URI gateway;

    TransportTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        byte[] answer = "{\"responseCode\":\"2002500\"}".getBytes(UTF_8);
        exchange.getResponseHeaders().add("X-TIMESTAMP", "now");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void an_answer_is_kept_as_it_came() throws Exception {
        mayAnswer.countDown();

        SnapAnswer answer = new HttpTransport(gateway, PATIENCE, PATIENCE).send(REQUEST);

        assertThat(answer.rawBody()).isEqualTo("{\"responseCode\":\"2002500\"}");
        assertThat(answer.header("x-timestamp")).hasValue("now");
        assertThat(heard.take()).isEqualTo(REQUEST.body());
    }

    @Test
    void a_biller_who_takes_too_long_leaves_the_caller_in_doubt() throws Exception {
        var hasty = new HttpTransport(gateway, PATIENCE, Duration.ofMillis(50));

        assertThatThrownBy(() -> hasty.send(REQUEST))
                .isInstanceOf(NoAnswerException.class)
                .isNotInstanceOf(NotSentException.class);
        assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(REQUEST.body());
    }

    @Test
    void an_answer_can_be_lost_after_the_biller_is_done() throws Exception {
        mayAnswer.countDown();
        var losing = new LosingTransport(gateway, Moment.BEFORE_READING, PATIENCE);

        assertThatThrownBy(() -> losing.send(REQUEST)).hasMessage("the line broke");
        assertThat(heard.take()).isEqualTo(REQUEST.body());
    }

    @Test
    void the_line_can_break_while_the_biller_works() {
        var losing = new LosingTransport(gateway, Moment.AFTER_SENDING, PATIENCE);

        assertThatThrownBy(() -> losing.send(REQUEST)).hasMessage("the line broke");
    }
}
