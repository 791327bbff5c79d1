package id.jamsos.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapPathTest {
    @Test
    void every_service_has_the_digits_that_the_standard_gives_it() {
        assertThat(SnapPath.service("/snap/v1.0/access-token/b2b")).isEqualTo("73");
        assertThat(SnapPath.service("/snap/v1.0/transfer-va/inquiry")).isEqualTo("24");
        assertThat(SnapPath.service("/snap/v1.0/transfer-va/payment")).isEqualTo("25");
        assertThat(SnapPath.service("/snap/v1.0/transfer-va/status")).isEqualTo("26");
        assertThat(SnapPath.service("/snap/v1.0/transfer-va/report")).isEqualTo("35");
        assertThat(SnapPath.service("/snap/v1.0/transfer-va/payment/")).isEqualTo("00");
    }

    @Test
    void only_what_is_below_snap_is_snap() {
        assertThat(SnapPath.isSnap("/snap")).isTrue();
        assertThat(SnapPath.isSnap("/snap/x")).isTrue();
        assertThat(SnapPath.isSnap("/snapshots")).isFalse();
        assertThat(SnapPath.isSnap("/api/snap/")).isFalse();
    }
}
