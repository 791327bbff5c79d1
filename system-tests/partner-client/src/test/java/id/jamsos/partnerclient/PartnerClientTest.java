package id.jamsos.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartnerClientTest {
    private static final KeyPair KEYS = keys();
    private static final PartnerCredentials CREDENTIALS =
            new PartnerCredentials("POS-1", "secret", KEYS.getPrivate(), "88001", "00001");
    private static final Customer SITI = Customer.worker("3273015704880001");
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final PaymentOrder ORDER = new PaymentOrder(SITI, "REQ-1", 16_800, NOON);

    private final List<SnapRequest> sent = new ArrayList<>();
    private final Deque<SnapAnswer> answers = new ArrayDeque<>();
    private Instant now = NOON;
    private final PartnerClient client = new PartnerClient(CREDENTIALS, this::answer, () -> now);

    private SnapAnswer answer(SnapRequest request) {
        sent.add(request);
        return request.path().endsWith("/b2b")
                ? answer(
                        200,
                        "{\"responseCode\":\"2007300\",\"accessToken\":\"T%d\",\"expiresIn\":\"900\"}"
                                .formatted(sent.size()))
                : answers.removeFirst();
    }

    private static SnapAnswer answer(int status, String body) {
        return new SnapAnswer(status, Map.of(), body);
    }

    private static SnapAnswer refusal(String code) {
        return answer(Integer.parseInt(code.substring(0, 3)), "{\"responseCode\":\"" + code + "\"}");
    }

    @Test
    void an_inquiry_has_every_header_and_a_symmetric_signature() throws Exception {
        answers.add(refusal("4042412"));

        client.inquire(SITI, "REQ-1");

        SnapRequest request = sent.getLast();
        assertThat(request.headers())
                .containsEntry("X-TIMESTAMP", "2026-11-20T12:00:00+07:00")
                .containsEntry("X-PARTNER-ID", "POS-1")
                .containsEntry("CHANNEL-ID", "00001")
                .containsEntry("Authorization", "Bearer T1");
        assertThat(request.header("X-EXTERNAL-ID")).matches("[0-9]{32}");
        assertThat(request.header("X-SIGNATURE"))
                .isEqualTo(Signatures.hmac(
                        "secret", Signatures.symmetricString(request, "T1", "2026-11-20T12:00:00+07:00")));
        assertThat(request.body())
                .isEqualTo(
                        "{\"partnerServiceId\":\"   88001\",\"customerNo\":\"3273015704880001\","
                                + "\"virtualAccountNo\":\"   880013273015704880001\",\"inquiryRequestId\":\"REQ-1\",\"additionalInfo\":{}}");
    }

    @Test
    void a_token_request_is_signed_with_the_private_key() throws Exception {
        client.requestToken();

        assertThat(Signatures.verifies(
                        KEYS.getPublic(),
                        "POS-1|2026-11-20T12:00:00+07:00",
                        sent.getLast().header("X-SIGNATURE")))
                .isTrue();
    }

    @Test
    void one_token_serves_until_a_minute_before_its_end() throws Exception {
        answers.addAll(List.of(refusal("4042412"), refusal("4042412"), refusal("4042412")));

        client.inquire(SITI, "1");
        now = NOON.plusSeconds(839);
        client.inquire(SITI, "2");
        now = NOON.plusSeconds(840);
        client.inquire(SITI, "3");

        assertThat(sent)
                .extracting(request -> request.header("Authorization"))
                .containsExactly("", "Bearer T1", "Bearer T1", "", "Bearer T4");
    }

    @Test
    void a_token_that_is_refused_before_its_time_is_replaced_once() throws Exception {
        answers.addAll(List.of(refusal("4012401"), refusal("4012401")));

        var answer = client.inquire(SITI, "1");

        assertThat(answer.snap().responseCode()).isEqualTo("4012401");
        assertThat(sent)
                .extracting(request -> request.header("Authorization"))
                .containsExactly("", "Bearer T1", "", "Bearer T3");
    }

    @Test
    void without_a_token_each_request_is_signed_with_the_private_key() throws Exception {
        answers.add(refusal("4042412"));

        client.signingWithKeyOnly().inquire(SITI, "1");

        SnapRequest request = sent.getLast();
        assertThat(sent).hasSize(1);
        assertThat(Signatures.verifies(
                        KEYS.getPublic(),
                        Signatures.asymmetricString(request, request.header("X-TIMESTAMP")),
                        request.header("X-SIGNATURE")))
                .isTrue();
    }

    @Test
    void an_advice_is_the_same_payment_marked_as_repeated() throws Exception {
        answers.addAll(List.of(refusal("5042500"), refusal("5042500")));

        client.pay(ORDER);
        now = NOON.plusSeconds(30);
        client.advise(ORDER);

        assertThat(sent.getLast().body())
                .isEqualTo(sent.get(1).body().replace("+07:00\"}", "+07:00\",\"flagAdvise\":\"Y\"}"));
        assertThat(sent.getLast().header("X-EXTERNAL-ID"))
                .isNotEqualTo(sent.get(1).header("X-EXTERNAL-ID"));
    }

    @Test
    void a_report_asks_for_minutes_and_reads_numbers_that_are_text_or_not() throws Exception {
        answers.add(answer(
                200,
                "{\"responseCode\":2003500,\"virtualAccountdata\":[{\"paymentRequestId\":\"R\",\"customerNo\":17,"
                        + "\"paidAmount\":{\"value\":\"16800.00\",\"currency\":\"IDR\"},\"paymentFlagStatus\":\"00\",\"referenceNo\":\"1\"}],"
                        + "\"additionalInfo\":{\"next\":\"x\"}}"));

        var report =
                client.report(LocalDateTime.parse("2026-11-20T00:00"), LocalDateTime.parse("2026-11-20T23:59"), null);

        assertThat(sent.getLast().body()).contains("\"startTime\":\"00:00\"", "\"endTime\":\"23:59\"");
        assertThat(report.payments()).containsExactly(new ShownPayment("R", "17", 16_800, "00", "1"));
        assertThat(report.next()).isEqualTo("x");
    }

    @Test
    void white_space_changes_what_is_sent_and_not_what_is_signed() throws Exception {
        answers.addAll(List.of(refusal("4042512"), refusal("4042512")));

        client.underExternalId("1").pay(ORDER);
        client.underExternalId("1").deviating(Deviation.spread()).pay(ORDER);

        assertThat(sent.getLast().body()).isNotEqualTo(sent.get(1).body());
        assertThat(sent.getLast().headers()).isEqualTo(sent.get(1).headers());
    }

    @Test
    void a_line_that_is_dead_from_the_start_leaves_no_doubt() {
        var nowhere = PartnerClient.of(java.net.URI.create("http://127.0.0.1:1"), CREDENTIALS);

        assertThatThrownBy(() -> nowhere.pay(ORDER)).isInstanceOf(NotSentException.class);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
