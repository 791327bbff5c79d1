package id.jamsos.contribution.partner;

import static id.jamsos.contribution.testing.PartnerExamples.KEYS;
import static id.jamsos.contribution.testing.PartnerExamples.REGISTERED_AT;
import static id.jamsos.contribution.testing.PartnerExamples.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTest {

    private static final Instant NOW = REGISTERED_AT.plus(Duration.ofDays(10));

    private final Partner bank = partner("BANK", "1");
    private final PartnerKey first = bank.keys().getFirst();

    @Test
    void a_key_counts_from_its_first_moment_to_its_last() {
        PartnerKey key = named("a", NOW, NOW.plusSeconds(10));

        assertThat(key.validAt(NOW.minusMillis(1))).isFalse();
        assertThat(key.validAt(NOW)).isTrue();
        assertThat(key.validAt(NOW.plusSeconds(10).minusMillis(1))).isTrue();
        assertThat(key.validAt(NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void a_revoked_key_counts_for_nothing_from_that_moment_on_and_cannot_be_added_again() {
        Partner revoked = changed(bank.revoke(first.keyId(), NOW));

        assertThat(revoked.keysAt(NOW.minusMillis(1))).hasSize(1);
        assertThat(revoked.keysAt(NOW)).isEmpty();
        assertThat(revoked.revoke(first.keyId(), NOW)).isEqualTo(PartnerRefusal.KEY_ALREADY_REVOKED);
        assertThat(revoked.add(first, NOW)).isEqualTo(PartnerRefusal.KEY_ALREADY_THERE);
        assertThat(bank.revoke("0000000000000000", NOW)).isEqualTo(PartnerRefusal.KEY_UNKNOWN);
    }

    @Test
    void the_oldest_key_that_has_ended_makes_room_and_one_in_use_never_does() {
        Partner full = bank;
        for (int number = 2; number <= Partner.MOST_KEYS; number++) {
            full = changed(full.add(named("key-" + number, REGISTERED_AT, null), NOW));
        }
        PartnerKey another = named("another", NOW, null);

        assertThat(full.add(another, NOW)).isEqualTo(PartnerRefusal.TOO_MANY_KEYS);
        Partner withRoom = changed(changed(full.revoke("key-7", NOW)).add(another, NOW));
        assertThat(withRoom.keys()).hasSize(Partner.MOST_KEYS).endsWith(another);
        assertThat(withRoom.key("key-7")).isEmpty();
    }

    @Test
    void an_older_secret_counts_until_the_overlap_ends() {
        Partner replaced = changed(bank.replaceSecret(secret("new"), Duration.ofHours(1), NOW));

        assertThat(values(replaced, NOW.plus(Duration.ofHours(1)).minusMillis(1)))
                .containsExactlyInAnyOrder("secret of BANK", "new");
        assertThat(values(replaced, NOW.plus(Duration.ofHours(1)))).containsExactly("new");
    }

    @Test
    void without_overlap_every_older_secret_ends_at_once() {
        Partner replaced = changed(bank.replaceSecret(secret("second"), Duration.ofDays(7), NOW));

        Partner again = changed(replaced.replaceSecret(secret("third"), Duration.ZERO, NOW));

        assertThat(again.secrets()).containsExactly(secret("third"));
    }

    @Test
    void a_later_overlap_never_gives_an_old_secret_more_time() {
        Partner replaced = changed(bank.replaceSecret(secret("second"), Duration.ofHours(1), NOW));

        Partner again = changed(replaced.replaceSecret(secret("third"), Duration.ofDays(7), NOW));

        assertThat(values(again, NOW.plus(Duration.ofHours(1)))).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void secrets_that_count_are_few() {
        Partner partner = bank;
        for (int number = 2; number <= Partner.MOST_SECRETS; number++) {
            partner = changed(partner.replaceSecret(secret("number " + number), Duration.ofDays(7), NOW));
        }

        assertThat(partner.replaceSecret(secret("more"), Duration.ofDays(7), NOW))
                .isEqualTo(PartnerRefusal.TOO_MANY_SECRETS);
        assertThat(partner.replaceSecret(secret("more"), Duration.ZERO, NOW)).isInstanceOf(PartnerChange.Changed.class);
    }

    @Test
    void suspending_and_resuming_take_turns() {
        Partner suspended = changed(bank.suspend("Late settlement", NOW));

        assertThat(suspended.suspension()).isEqualTo(new Suspension(NOW, "Late settlement"));
        assertThat(suspended.suspend("Again", NOW)).isEqualTo(PartnerRefusal.ALREADY_SUSPENDED);
        assertThat(changed(suspended.resume()).isSuspended()).isFalse();
        assertThat(bank.resume()).isEqualTo(PartnerRefusal.NOT_SUSPENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "23:30, 00:30, 23:29:59.999, false",
        "23:30, 00:30, 23:30, true",
        "23:30, 00:30, 00:00, true",
        "23:30, 00:30, 00:29:59.999, true",
        "23:30, 00:30, 00:30, false",
        "01:00, 02:00, 00:59:59, false",
        "01:00, 02:00, 01:00, true",
        "01:00, 02:00, 02:00, false",
        "22:00, 00:00, 23:59:59, true",
        "22:00, 00:00, 00:00, false"
    })
    void a_cut_off_includes_its_first_moment_and_not_its_last(
            LocalTime from, LocalTime until, LocalTime time, boolean included) {
        assertThat(new CutOff(from, until).includes(time)).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.2, false",
        "10.1.2.2/31, 10.1.2.3, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::ffff:10.1.2.3, 10.1.2.3, true"
    })
    void a_range_contains_the_addresses_of_its_prefix(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.1",
                "10.1.2.3/33",
                "10.1.2.3/",
                "10.1.2.3/+8",
                "2001:db8::/129",
                "host",
                "256.1.1.1"
            })
    void anything_else_is_no_range(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    private static Partner changed(PartnerChange change) {
        assertThat(change).isInstanceOf(PartnerChange.Changed.class);
        return ((PartnerChange.Changed) change).next();
    }

    private static PartnerKey named(String keyId, Instant from, @Nullable Instant until) {
        return new PartnerKey(keyId, (RSAPublicKey) KEYS.getPublic(), from, until, null);
    }

    @Test
    void a_secret_is_shown_to_its_command_for_a_day_and_to_no_other() {
        var secret = new ClientSecret("a secret", null, "the command", REGISTERED_AT);

        assertThat(secret.isShownTo(
                        "the command", REGISTERED_AT.plus(Duration.ofDays(1)).minusMillis(1)))
                .isTrue();
        assertThat(secret.isShownTo("the command", REGISTERED_AT.plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(secret.isShownTo("another", REGISTERED_AT)).isFalse();
    }

    private static ClientSecret secret(String value) {
        return new ClientSecret(value, null);
    }

    private static Set<String> values(Partner partner, Instant moment) {
        return partner.secretsAt(moment).stream().map(ClientSecret::value).collect(Collectors.toSet());
    }
}
