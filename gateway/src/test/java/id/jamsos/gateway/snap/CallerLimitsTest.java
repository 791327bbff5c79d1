package id.jamsos.gateway.snap;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.gateway.GatewaySettings.Snap;
import java.net.InetAddress;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CallerLimitsTest {
    private static final InetAddress OFFICE = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("10.0.0.2");
    private static final Snap SETTINGS = new Snap(DataSize.ofKilobytes(64), 2, Duration.ofSeconds(2));

    private long nanos;
    private final CallerLimits limits = new CallerLimits(SETTINGS, () -> nanos);

    @Test
    void a_stranger_may_ask_in_a_burst_and_then_at_the_rate_of_strangers() {
        assertThat(allowedNow("", OFFICE)).isEqualTo(4);

        pass(Duration.ofMillis(500));
        assertThat(allowedNow("", OFFICE)).isEqualTo(1);
    }

    @Test
    void names_that_nobody_proved_share_what_their_address_has() {
        allowedNow("one", OFFICE);

        assertThat(allowedNow("another", OFFICE)).isZero();
        assertThat(allowedNow("one", ELSEWHERE)).isEqualTo(4);
    }

    @Test
    void a_partner_has_what_was_agreed_at_the_address_where_it_proved_itself() {
        limits.agreed("pospay", OFFICE, 5);

        assertThat(allowedNow("pospay", OFFICE)).isEqualTo(10);
        assertThat(allowedNow("pospay", ELSEWHERE)).isEqualTo(4);
    }

    @Test
    void a_partner_has_no_more_from_many_addresses_than_from_one() {
        limits.agreed("pospay", OFFICE, 5);
        limits.agreed("pospay", ELSEWHERE, 5);

        assertThat(allowedNow("pospay", OFFICE)).isEqualTo(10);
        assertThat(allowedNow("pospay", ELSEWHERE)).isZero();
    }

    @Test
    void saying_again_what_was_agreed_gives_nothing_and_another_agreement_counts_at_once() {
        limits.agreed("pospay", OFFICE, 5);
        allowedNow("pospay", OFFICE);

        limits.agreed("pospay", OFFICE, 5);
        assertThat(allowedNow("pospay", OFFICE)).isZero();

        limits.agreed("pospay", OFFICE, 1);
        assertThat(allowedNow("pospay", OFFICE)).isEqualTo(2);
    }

    @Test
    void a_caller_learns_when_to_come_again() {
        limits.agreed("slow", OFFICE, 1);
        allowedNow("slow", OFFICE);

        assertThat(limits.tooManyUntil("slow", OFFICE)).isEqualTo(OptionalLong.of(1));
        pass(Duration.ofSeconds(1));
        assertThat(limits.tooManyUntil("slow", OFFICE)).isEmpty();
    }

    @Test
    void a_network_of_ipv6_is_one_caller() {
        allowedNow("", InetAddress.ofLiteral("2001:db8::1"));

        assertThat(allowedNow("", InetAddress.ofLiteral("2001:db8::ffff:2"))).isZero();
        assertThat(allowedNow("", InetAddress.ofLiteral("2001:db8:0:1::1"))).isEqualTo(4);
    }

    private int allowedNow(String clientId, InetAddress address) {
        int allowed = 0;
        while (limits.tooManyUntil(clientId, address).isEmpty()) {
            allowed++;
        }
        return allowed;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
