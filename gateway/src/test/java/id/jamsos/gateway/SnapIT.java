package id.jamsos.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner meets before its request reaches the counter. */
class SnapIT extends RunningGateway {
    private static final int LARGEST = 64 << 10;
    private static final int BURST = 20;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void a_partner_reaches_the_counter_with_its_own_token_and_under_the_address_that_it_signed() {
        var query = "?a=b%20c&d=[e]+f//g&h=%7e%2F%2f%C3%A9&i=&&=j;k";

        var answer = send(request(COUNTER + "payment" + query)
                .header("Authorization", "Bearer a-token-of-another-world")
                .header("X-SIGNATURE", "c2lnbmVk")
                .POST(BodyPublishers.ofString("{}")));

        var received = received(CONTRIBUTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received.uri()).isEqualTo(COUNTER + "payment" + query);
        assertThat(received.headers())
                .contains(entry("Authorization", "Bearer a-token-of-another-world"), entry("X-signature", "c2lnbmVk"));
    }

    @Test
    void not_one_byte_of_a_body_is_touched() {
        var body =
                "\uFEFF{ \"a\" :\t1.00,\r\n \"a\": \"\u00e9\u0000\\u00e9 //  \" }\n ".getBytes(StandardCharsets.UTF_8);
        body[5] = (byte) 0xff;

        send(request(COUNTER + "payment").POST(BodyPublishers.ofByteArray(body)));
        send(request(COUNTER + "payment").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        var asSent = new String(body, StandardCharsets.ISO_8859_1);
        assertThat(received(CONTRIBUTION).body()).isEqualTo(asSent);
        assertThat(received(CONTRIBUTION).body()).isEqualTo(asSent);
    }

    @Test
    void a_partner_cannot_say_where_it_calls_from() {
        send(request(COUNTER + "payment")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-For", "10.0.0.2, 10.0.0.3")
                .header("Forwarded", "for=10.0.0.4")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(received(CONTRIBUTION).headers())
                .contains(entry("X-forwarded-for", "127.0.0.1"))
                .doesNotContainKey("Forwarded");
    }

    @Test
    void no_answer_in_time_is_a_timeout_to_be_asked_about() {
        assertSnap(send(post("status", "{}")), 504, "5042600", "Timeout");
    }

    @Test
    void a_request_that_may_have_been_taken_is_never_sent_again() {
        assertThat(send(post("payment", "{}")).statusCode()).isEqualTo(200); // leaves a connection to be used again

        assertSnap(send(post("report", "{}")), 504, "5043500", "Timeout");
        assertThat(CONTRIBUTION.requestsReceived()).isEqualTo(2);

        send(post("payment", "{}"));
        assertSnap(send(post("other", "x".repeat(LARGEST))), 504, "5040000", "Timeout");
        assertThat(CONTRIBUTION.requestsReceived()).isEqualTo(4);
    }

    @Test
    void a_body_is_as_large_as_agreed_at_most() {
        var tooMuch = new byte[LARGEST + 1];

        assertThat(send(post("payment", " ".repeat(LARGEST))).statusCode()).isEqualTo(200);
        assertSnap(send(post("payment", "x".repeat(LARGEST + 1))), 400, "4002500", "Bad Request");
        assertSnap(
                send(request(COUNTER + "inquiry")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))),
                400,
                "4002400",
                "Bad Request");
    }

    @Test
    void a_caller_who_sends_everything_before_listening_hears_why_it_was_refused() throws IOException {
        int length = 1 << 20;
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), port())) {
            caller.setSoTimeout(20_000);
            caller.getOutputStream()
                    .write("POST %spayment HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
                            .formatted(COUNTER, length)
                            .getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(new byte[length]);

            var heard = new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(heard).startsWith("HTTP/1.1 400 ").endsWith("\"responseMessage\":\"Bad Request\"}");
        }
    }

    @Test
    void a_path_that_two_programs_could_read_in_two_ways_is_refused_in_the_shape_of_the_standard() {
        assertSnap(send(request("/snap/v1.0//transfer-va/payment").GET()), 400, "4000000", "Bad Request");
        assertSnap(send(request("/snap/v1.0/a%2Fb").GET()), 400, "4000000", "Bad Request");

        assertThat(CONTRIBUTION.lastRequest()).isNull();
    }

    @Test
    void a_path_that_is_escaped_without_need_is_no_way_around_the_limits() {
        assertThat(send(request("/sn%61p/v1.0/transfer-va/payment").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);

        assertThat(CONTRIBUTION.lastRequest()).isNull();
    }

    @Test
    void a_stranger_has_no_more_by_calling_himself_something_else_each_time() {
        var before = limited();

        var last = IntStream.rangeClosed(0, BURST)
                .mapToObj(n -> send(post("payment", "{}").header("X-PARTNER-ID", "stranger-" + n)))
                .toList()
                .getLast();

        assertSnap(last, 429, "4292500", "Too Many Requests");
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(CONTRIBUTION.requestsReceived()).isEqualTo(BURST);
        assertThat(limited()).isEqualTo(before + 1);
        pass(Duration.ofMillis(100));
        assertThat(send(post("payment", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_partner_who_proved_itself_has_what_was_agreed_with_it_whatever_strangers_do() {
        var proof = send(post("inquiry", "{}").header("X-PARTNER-ID", "pospay"));
        IntStream.rangeClosed(0, BURST).forEach(_ -> send(post("payment", "{}")));

        var statuses = IntStream.rangeClosed(0, 2 * 30)
                .map(_ -> send(post("payment", "{}").header("X-PARTNER-ID", "pospay"))
                        .statusCode())
                .boxed()
                .toList();

        assertThat(proof.headers().firstValue("Jamsos-Requests-Per-Second")).isEmpty();
        assertThat(statuses.subList(0, 60)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void a_caller_cannot_say_how_often_it_may_ask() {
        var last = IntStream.rangeClosed(0, BURST)
                .mapToObj(_ -> send(post("payment", "{}")
                        .header("X-PARTNER-ID", "greedy")
                        .header("Jamsos-Requests-Per-Second", "9999")))
                .toList()
                .getLast();

        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void what_partners_call_is_described_with_everything_else() {
        assertThat(send(request("/docs/snap.yaml").GET()).body()).isEqualTo("openapi: 3.1.0");
        assertThat(send(request("/v3/api-docs/swagger-config").GET()).body()).contains("/docs/snap.yaml");
    }

    private double limited() {
        return metrics.counter("jamsos.snap.refused", "service", "25", "code", "4292500")
                .count();
    }

    private HttpRequest.Builder post(String service, String body) {
        return request(COUNTER + service).POST(BodyPublishers.ofString(body));
    }

    private static void assertSnap(HttpResponse<String> answer, int status, String code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo("{\"responseCode\":\"%s\",\"responseMessage\":\"%s\"}".formatted(code, message));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("X-TIMESTAMP"))
                .hasValueSatisfying(
                        time -> assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00"));
    }
}
