package id.jamsos.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void all_ports_follow_from_that_of_the_gateway() {
        var ports = new Ports(8080);

        assertThat(ports.service(1)).isEqualTo(8081);
        assertThat(ports.issuer()).isEqualTo(8085);
        assertThat(ports.database()).isEqualTo(8086);
        assertThat(ports.kafka()).isEqualTo(8087);
        assertThat(ports.kafkaController()).isEqualTo(8088);
        assertThat(ports.management(4)).isEqualTo(9084);
    }

    @Test
    void a_block_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new Ports(0)).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> new Ports(64_532)).isInstanceOf(CannotStart.class);
    }

    @Test
    void a_taken_port_is_named_with_who_would_use_it() throws IOException {
        var ports = Ports.anyFree();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();

        try (var _ = new ServerSocket(ports.management(2), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "Port " + ports.management(2) + ", which the management of contribution would use");
        }
    }
}
