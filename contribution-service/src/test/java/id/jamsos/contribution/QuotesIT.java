package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class QuotesIT extends PricingOverHttp {

    @Test
    void an_income_is_quoted_with_relief() {
        var answer = quote("employer", "", """
                {"segment": "BPU", "income": 1000000, "sector": "OTHER", "payer": "SELF",
                 "programmes": ["JKK", "JKM", "JHT"], "fromMonth": "2026-11", "months": 3}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("total").longValue()).isEqualTo(2 * 28_400 + 36_800);
        assertThat(json(answer).path("lines")).hasSize(9);
        assertThat(answer.body()).contains("\"rate\":1.00,");
    }

    @Test
    void a_participant_may_quote_themselves_from_what_is_known_of_them() {
        var answer = quote("participant", DRIVER, registered(DRIVER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("total").longValue()).isEqualTo(8_400);
        assertThat(json(answer).path("assumed").path("sector").stringValue()).isEqualTo("TRANSPORT");
        assertThat(json(answer).path("assumed").path("fromMonth").stringValue()).isEqualTo("2026-12");
    }

    @Test
    void a_participant_may_not_quote_somebody_else() {
        assertProblem(quote("participant", STRANGER, registered(DRIVER)), 403, "not-yours");
    }

    @Test
    void a_participant_may_quote_any_income() {
        var answer = quote("participant", STRANGER, """
                {"segment": "BPU", "income": 0, "payer": "APBD", "programmes": ["JKK", "JKM"], "months": 1}""");

        assertThat(json(answer).path("total").longValue()).isEqualTo(16_800);
    }

    @Test
    void somebody_not_yet_known_is_a_reason_to_try_again_soon() {
        var answer = quote("agent", "agent-1", registered(STRANGER));

        assertProblem(answer, 409, "participant-not-yet-known");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void a_segment_without_rates_is_refused_in_the_language_of_the_caller() {
        var answer = send(quoteRequest("agent", "", "{\"segment\": \"PU\", \"wage\": 5000000}")
                .header("Accept-Language", "id"));

        assertProblem(answer, 422, "segment-not-supported");
        assertThat(json(answer).path("detail").stringValue()).isEqualTo("Iuran segmen PU belum dapat dihitung.");
    }

    @Test
    void a_month_without_a_rule_is_refused_with_what_is_missing() {
        var answer = quote("agent", "", """
                {"segment": "BPU", "income": 0, "payer": "SELF", "programmes": ["JKK", "JKM"],
                 "fromMonth": "2015-06", "months": 1}""");

        assertProblem(answer, 422, "rule-unknown");
        assertThat(json(answer).path("missing").stringValue()).isEqualTo("BASE");
        assertThat(json(answer).path("detail").stringValue()).contains("BPU in 2015-06");
    }

    @Test
    void months_too_far_ahead_are_refused() {
        var answer = quote("agent", "", """
                {"segment": "BPU", "income": 0, "payer": "SELF", "programmes": ["JKK", "JKM"],
                 "fromMonth": "2028-12", "months": 1}""");

        assertProblem(answer, 422, "month-too-far-ahead");
        assertThat(json(answer).path("detail").stringValue()).contains("2028-11");
    }

    @Test
    void every_wrong_field_has_its_message() {
        var answer =
                quote("agent", "", "{\"segment\": \"BPU\", \"income\": -1, \"programmes\": [\"JP\"], \"months\": 5}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).path("errors").valueStream())
                .extracting(error -> error.path("field").stringValue() + " "
                        + error.path("message").stringValue())
                .containsExactlyInAnyOrder(
                        "income must not be negative",
                        "months must be one of 1, 2, 3, 6, 12",
                        "payer must be given",
                        "programmes[0] does not apply to the segment BPU",
                        "programmes must include JKK, JKM");
    }

    @Test
    void the_documentation_shows_what_a_quote_takes() {
        var fields = json(send(request("/v3/api-docs", "agent", "")))
                .path("components")
                .path("schemas")
                .path("QuoteRequest")
                .path("properties");

        assertThat(fields.path("payer").toString()).contains("APBD");
        assertThat(fields.path("programmes").toString()).contains("JHT");
    }

    @Test
    void what_partners_call_is_described_beside_it() {
        assertThat(send(request("/v3/api-docs/snap.yaml", "agent", "")).body())
                .startsWith("openapi: 3.1.0")
                .contains("/snap/v1.0/transfer-va/payment");
    }

    private static String registered(String participantId) {
        return """
                {"segment": "BPU", "participantId": "%s", "months": 1}""".formatted(participantId);
    }

    private HttpResponse<String> quote(String role, String partyId, String body) {
        return send(quoteRequest(role, partyId, body));
    }

    private HttpRequest.Builder quoteRequest(String role, String partyId, String body) {
        return request("/api/v1/quotes", role, partyId)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
