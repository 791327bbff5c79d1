package id.jamsos.torture.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpProxyTest {
    private static final int A_MOMENT = 200;

    private ServerSocket target;
    private TcpProxy proxy;

    @BeforeEach
    void setUp() throws IOException {
        target = echo();
        proxy = TcpProxy.between(0, List.of(closedPort(), target.getLocalPort()));
    }

    @AfterEach
    void tearDown() throws IOException {
        proxy.close();
        target.close();
    }

    @Test
    void it_passes_on_what_comes_and_skips_targets_at_which_nobody_listens() throws IOException {
        for (int i = 0; i < 4; i++) {
            try (Socket client = connect()) {
                assertThat(answer(client, "halo")).isEqualTo("halo");
            }
        }
    }

    @Test
    void a_silent_line_takes_everything_and_passes_it_on_when_it_is_well() throws IOException {
        try (Socket client = connect()) {
            assertThat(answer(client, "satu")).isEqualTo("satu");
            proxy.weather(Weather.SILENT);
            client.setSoTimeout(A_MOMENT);
            assertThatThrownBy(() -> answer(client, "dua")).isInstanceOf(SocketTimeoutException.class);

            proxy.weather(Weather.CLEAR);
            client.setSoTimeout(0);

            assertThat(new String(client.getInputStream().readNBytes(3), UTF_8)).isEqualTo("dua");
        }
    }

    @Test
    void a_slow_line_holds_back_each_piece() throws IOException {
        try (Socket client = connect()) {
            proxy.weather(new Weather.Slow(Duration.ofHours(1)));
            client.setSoTimeout(A_MOMENT);
            assertThatThrownBy(() -> answer(client, "tiga")).isInstanceOf(SocketTimeoutException.class);

            proxy.weather(Weather.CLEAR);
            client.setSoTimeout(0);

            assertThat(new String(client.getInputStream().readNBytes(4), UTF_8)).isEqualTo("tiga");
        }
    }

    @Test
    void cut_connections_end_for_both_sides_and_new_ones_work() throws IOException {
        try (Socket client = connect()) {
            assertThat(answer(client, "halo")).isEqualTo("halo");

            assertThat(proxy.cut()).isEqualTo(1);

            assertThat(isAtItsEnd(client)).isTrue();
        }
        try (Socket next = connect()) {
            assertThat(answer(next, "lagi")).isEqualTo("lagi");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static String answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
        return new String(client.getInputStream().readNBytes(text.length()), UTF_8);
    }

    private static boolean isAtItsEnd(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket echo() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException _) {
                    // closed
                }
            }
        });
        return server;
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // the client went
        }
    }
}
