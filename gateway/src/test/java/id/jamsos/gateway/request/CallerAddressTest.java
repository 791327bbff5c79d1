package id.jamsos.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {
    private static final CallerAddress BEHIND_PROXIES = new CallerAddress(List.of("10.1.0.0/16", "fd00::/8"));

    @Test
    void the_connection_says_who_calls_unless_its_other_end_is_a_trusted_proxy() {
        assertThat(caller(new CallerAddress(List.of()), "10.1.0.1", "1.2.3.4")).isEqualTo("10.1.0.1");
        assertThat(caller(BEHIND_PROXIES, "9.9.9.9", "1.2.3.4")).isEqualTo("9.9.9.9");
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1", "1.2.3.4")).isEqualTo("1.2.3.4");
    }

    @Test
    void what_the_caller_wrote_left_of_the_proxys_own_word_counts_for_nothing() {
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1", "6.6.6.6, 1.2.3.4")).isEqualTo("1.2.3.4");
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1", "6.6.6.6", "1.2.3.4,10.1.0.2"))
                .isEqualTo("1.2.3.4");
    }

    @Test
    void a_proxy_that_says_nothing_that_is_an_address_is_the_caller_itself() {
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1")).isEqualTo("10.1.0.1");
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1", "1.2.3.4, unknown")).isEqualTo("10.1.0.1");
        assertThat(caller(BEHIND_PROXIES, "10.1.0.1", "partner.example")).isEqualTo("10.1.0.1");
    }

    @Test
    void both_kinds_of_addresses_are_understood() {
        assertThat(caller(BEHIND_PROXIES, "fd00::1", "2001:db8::7, 10.1.0.2")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    private static String caller(CallerAddress addresses, String connectedFrom, String... forwardedFor) {
        return addresses
                .caller(InetAddress.ofLiteral(connectedFrom), List.of(forwardedFor))
                .getHostAddress();
    }
}
