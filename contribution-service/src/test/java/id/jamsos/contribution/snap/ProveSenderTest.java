package id.jamsos.contribution.snap;

import static id.jamsos.contribution.snap.SnapFixtures.CLIENT_ID;
import static id.jamsos.contribution.snap.SnapFixtures.NOW;
import static id.jamsos.contribution.snap.SnapFixtures.SECRET;
import static id.jamsos.contribution.snap.SnapFixtures.key;
import static id.jamsos.contribution.snap.SnapFixtures.only;
import static id.jamsos.contribution.snap.SnapFixtures.partner;
import static id.jamsos.contribution.snap.SnapFixtures.pospay;
import static id.jamsos.contribution.snap.SnapFixtures.signByKey;
import static id.jamsos.contribution.snap.SnapFixtures.signBySecret;
import static id.jamsos.contribution.snap.SnapFixtures.terms;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.Partner;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProveSenderTest {

    private static final String PATH = SnapOperation.PAYMENT.path();
    private static final String BODY = "{\"paidAmount\": {\"value\": \"16800.00\"}, \"name\": \"a  b\"}";
    private static final String SENT = "2026-11-20T10:00:00+07:00";

    private final Tokens tokens = new Tokens();

    @Test
    void a_token_and_the_shared_secret_prove_the_sender() {
        assertThat(prove(pospay(), bySecret(SECRET)).partner().clientId()).isEqualTo(CLIENT_ID);
    }

    @Test
    void a_replaced_secret_counts_until_its_end() {
        assertThat(prove(pospay(), bySecret("the secret before")).keyId()).isEqualTo("first");
        assertThat(refusal(pospay(), bySecret("the secret before that")))
                .isEqualTo("4012500 Unauthorized. [Signature]");
        assertThat(refusal(pospay(), bySecret("wrong"))).isEqualTo("4012500 Unauthorized. [Signature]");
    }

    @Test
    void without_a_token_the_key_proves_the_sender() {
        assertThat(prove(pospay(), byKey()).keyId()).isEqualTo("first");
        assertThat(refusal(pospay(), with(byKey(), "X-PARTNER-ID", "somebody")))
                .isEqualTo("4012500 Unauthorized. [Partner]");
    }

    @Test
    void any_key_that_counts_now_signs() {
        Partner rotated = partner(List.of(key("old", NOW), key("new", null)), terms(Set.of(), List.of()));

        assertThat(prove(rotated, byKey()).keyId()).isEqualTo("new");
    }

    @Test
    void a_revoked_key_signs_nothing_and_ends_its_tokens() {
        Partner revoked = partner(List.of(key("first", NOW)), terms(Set.of(), List.of()));

        assertThat(refusal(revoked, byKey())).isEqualTo("4012500 Unauthorized. [Signature]");
        assertThat(refusal(revoked, tokenRequest())).isEqualTo("4017300 Unauthorized. [Signature]");
        assertThat(refusal(revoked, bySecret(SECRET))).isEqualTo("4012501 Invalid Token (B2B)");
    }

    @Test
    void a_token_of_nobody_is_refused_before_anything_else_is_looked_at() {
        var call = with(bySecret("wrong"), "Authorization", "Bearer forged");

        assertThat(refusal(pospay(), with(call, "X-TIMESTAMP", "2020-01-01T00:00:00Z")))
                .isEqualTo("4012501 Invalid Token (B2B)");
    }

    @Test
    void the_partner_who_calls_is_the_one_who_got_the_token() {
        assertThat(refusal(pospay(), with(bySecret(SECRET), "X-PARTNER-ID", "other")))
                .isEqualTo("4012500 Unauthorized. [Partner]");
    }

    @Test
    void a_token_is_asked_for_with_the_key() {
        assertThat(prove(pospay(), tokenRequest()).keyId()).isEqualTo("first");
        assertThat(refusal(pospay(), with(tokenRequest(), "X-CLIENT-KEY", "nobody")))
                .isEqualTo("4017300 Unauthorized. [Client]");
        assertThat(refusal(pospay(), with(tokenRequest(), "X-TIMESTAMP", "2026-11-20T10:00:01+07:00")))
                .isEqualTo("4017300 Unauthorized. [Signature]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T09:54:59+07:00", "2026-11-20T10:05:01+07:00"})
    void a_time_too_far_from_ours_is_refused_before_the_signature_is_looked_at(String sent) {
        assertThat(refusal(pospay(), with(bySecret("wrong"), "X-TIMESTAMP", sent)))
                .isEqualTo("4012500 Unauthorized. [Timestamp]");
        assertThat(refusal(pospay(), with(tokenRequest(), "X-TIMESTAMP", sent)))
                .isEqualTo("4017300 Unauthorized. [Timestamp]");
        assertThat(refusal(pospay(), with(byKey(), "X-TIMESTAMP", sent)))
                .isEqualTo("4012500 Unauthorized. [Timestamp]");
    }

    @Test
    void other_whitespace_is_the_same_body_and_another_sign_is_another() {
        SnapCall signed = bySecret(SECRET);

        assertThat(prove(pospay(), withBody(signed, BODY.replace(": ", " :\r\n\t")))
                        .keyId())
                .isEqualTo("first");
        assertThat(refusal(pospay(), withBody(signed, BODY.replace("16800", "16801"))))
                .isEqualTo("4012500 Unauthorized. [Signature]");
        assertThat(refusal(pospay(), withBody(signed, BODY.replace("a  b", "a b"))))
                .isEqualTo("4012500 Unauthorized. [Signature]");
    }

    @Test
    void the_query_string_is_signed_as_called() {
        SnapCall plain = bySecret(SECRET);
        var call = new SnapCall(
                plain.operation(),
                PATH + "?b=2&a=%31",
                plain.headers(),
                plain.body(),
                plain.from(),
                plain.receivedAt());
        String signature = signBySecret(
                SECRET, StringToSign.symmetric(PATH + "?b=2&a=%31", "token-first", BODY.getBytes(UTF_8), SENT));

        assertThat(refusal(pospay(), call)).isEqualTo("4012500 Unauthorized. [Signature]");
        assertThat(prove(pospay(), with(call, "X-SIGNATURE", signature)).keyId())
                .isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type   |                            | 4002502 Invalid Mandatory Field Content-Type
            X-TIMESTAMP    |                            | 4002502 Invalid Mandatory Field X-TIMESTAMP
            X-SIGNATURE    |                            | 4002502 Invalid Mandatory Field X-SIGNATURE
            X-PARTNER-ID   |                            | 4002502 Invalid Mandatory Field X-PARTNER-ID
            X-EXTERNAL-ID  |                            | 4002502 Invalid Mandatory Field X-EXTERNAL-ID
            CHANNEL-ID     |                            | 4002502 Invalid Mandatory Field CHANNEL-ID
            Content-Type   | text/plain                 | 4002501 Invalid Field Format Content-Type
            Content-Type   | application/json-seq       | 4002501 Invalid Field Format Content-Type
            Authorization  | Basic dXNlcg==             | 4002501 Invalid Field Format Authorization
            Authorization  | Bearer                     | 4002501 Invalid Field Format Authorization
            X-TIMESTAMP    | 20 November 2026           | 4002501 Invalid Field Format X-TIMESTAMP
            X-SIGNATURE    | ***                        | 4002501 Invalid Field Format X-SIGNATURE
            X-PARTNER-ID   | 1234567890123456789012345678901234567 | 4002501 Invalid Field Format X-PARTNER-ID
            X-EXTERNAL-ID  | 12a4                       | 4002501 Invalid Field Format X-EXTERNAL-ID
            X-EXTERNAL-ID  | 1234567890123456789012345678901234567 | 4002501 Invalid Field Format X-EXTERNAL-ID
            CHANNEL-ID     | 123456                     | 4002501 Invalid Field Format CHANNEL-ID
            """)
    void every_header_is_there_and_has_its_form(String header, String value, String refused) {
        SnapCall call = value == null ? without(bySecret(SECRET), header) : with(bySecret(SECRET), header, value);

        assertThat(refusal(pospay(), call)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type |  | 4007302 Invalid Mandatory Field Content-Type
            X-TIMESTAMP  |  | 4007302 Invalid Mandatory Field X-TIMESTAMP
            X-SIGNATURE  |  | 4007302 Invalid Mandatory Field X-SIGNATURE
            X-CLIENT-KEY |  | 4007302 Invalid Mandatory Field X-CLIENT-KEY
            X-CLIENT-KEY | 1234567890123456789012345678901234567 | 4007301 Invalid Field Format X-CLIENT-KEY
            """)
    void the_token_has_headers_of_its_own(String header, String value, String refused) {
        SnapCall call = value == null ? without(tokenRequest(), header) : with(tokenRequest(), header, value);

        assertThat(refusal(pospay(), call)).isEqualTo(refused);
    }

    @Test
    void what_is_missing_is_said_before_what_is_wrong_and_nothing_may_come_twice() {
        SnapCall call = with(bySecret(SECRET), "X-TIMESTAMP", "x");

        assertThat(refusal(pospay(), without(call, "CHANNEL-ID")))
                .isEqualTo("4002502 Invalid Mandatory Field CHANNEL-ID");
        assertThat(refusal(pospay(), with(bySecret(SECRET), "CHANNEL-ID", "6010", "6011")))
                .isEqualTo("4002501 Invalid Field Format CHANNEL-ID");
        assertThat(refusal(pospay(), with(bySecret(SECRET), "CHANNEL-ID", " ")))
                .isEqualTo("4002502 Invalid Mandatory Field CHANNEL-ID");
    }

    @Test
    void a_partner_calls_from_where_it_said() {
        Partner bound = partner(
                List.of(key("first", null)),
                terms(Set.of(), List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("127.0.0.1"))));

        assertThat(admission(bound, "10.1.2.3")).isEqualTo("admitted");
        assertThat(admission(bound, "10.2.2.3")).isEqualTo("4012500 Unauthorized. [Address]");
        assertThat(admission(pospay(), "10.2.2.3")).isEqualTo("admitted");
    }

    @Test
    void a_partner_names_one_of_its_channels() {
        Partner bound = partner(List.of(key("first", null)), terms(Set.of("6010", "6024"), List.of()));
        Partner other = partner(List.of(key("first", null)), terms(Set.of("6024"), List.of()));

        assertThat(admission(bound, "10.1.2.3")).isEqualTo("admitted");
        assertThat(admission(other, "10.1.2.3")).isEqualTo("4012500 Unauthorized. [Channel]");
    }

    private String admission(Partner partner, String address) {
        SnapCall call = bySecret(SECRET);
        var from =
                new SnapCall(call.operation(), PATH, call.headers(), call.body(), InetAddress.ofLiteral(address), NOW);
        var proving = new ProveSender(only(partner), tokens);
        var refused = catchThrowableOfType(SnapRefusedException.class, () -> proving.admit(proving.handle(from), from));
        return refused == null ? "admitted" : String.valueOf(refused.getMessage());
    }

    private ProveSender.Sender prove(Partner partner, SnapCall call) {
        return new ProveSender(only(partner), tokens).handle(call);
    }

    private String refusal(Partner partner, SnapCall call) {
        var refused = catchThrowableOfType(SnapRefusedException.class, () -> prove(partner, call));
        return refused == null ? "proven" : String.valueOf(refused.getMessage());
    }

    private static SnapCall tokenRequest() {
        return call(
                SnapOperation.ACCESS_TOKEN,
                Map.of("X-CLIENT-KEY", CLIENT_ID, "X-SIGNATURE", signByKey(StringToSign.token(CLIENT_ID, SENT))));
    }

    private static SnapCall bySecret(String secret) {
        String signed = StringToSign.symmetric(PATH, "token-first", BODY.getBytes(UTF_8), SENT);
        return with(transaction(signBySecret(secret, signed)), "Authorization", "Bearer token-first");
    }

    private static SnapCall byKey() {
        return transaction(signByKey(StringToSign.asymmetric(PATH, BODY.getBytes(UTF_8), SENT)));
    }

    private static SnapCall transaction(String signature) {
        return call(
                SnapOperation.PAYMENT,
                Map.of(
                        "X-PARTNER-ID",
                        CLIENT_ID,
                        "X-EXTERNAL-ID",
                        "20261120000001",
                        "CHANNEL-ID",
                        "6010",
                        "X-SIGNATURE",
                        signature));
    }

    private static SnapCall call(SnapOperation operation, Map<String, String> headers) {
        var all = new TreeMap<String, List<String>>();
        all.put("content-type", List.of("application/json; charset=utf-8"));
        all.put("x-timestamp", List.of(SENT));
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new SnapCall(operation, operation.path(), all, BODY.getBytes(UTF_8), null, NOW);
    }

    private static SnapCall with(SnapCall call, String header, String... values) {
        var headers = new TreeMap<>(call.headers());
        headers.put(header.toLowerCase(Locale.ROOT), new ArrayList<>(List.of(values)));
        return new SnapCall(call.operation(), call.relativeUrl(), headers, call.body(), call.from(), NOW);
    }

    private static SnapCall without(SnapCall call, String header) {
        return with(call, header);
    }

    private static SnapCall withBody(SnapCall call, String body) {
        return new SnapCall(call.operation(), PATH, call.headers(), body.getBytes(UTF_8), null, NOW);
    }

    /** Tokens that say themselves whose they are. */
    private static final class Tokens implements AccessTokens {
        @Override
        public String issue(Holder holder, Instant now) {
            return "token-" + holder.keyId();
        }

        @Override
        public Optional<Holder> read(String token, Instant now) {
            return token.startsWith("token-")
                    ? Optional.of(new Holder(CLIENT_ID, token.substring(6)))
                    : Optional.empty();
        }
    }
}
