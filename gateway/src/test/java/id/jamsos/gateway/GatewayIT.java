package id.jamsos.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** How requests reach the services, and what is said when they do not. */
class GatewayIT extends RunningGateway {
    @Test
    void a_request_reaches_its_service_unchanged_but_for_the_trace_that_it_continues() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var body = "{ \"nik\":  \"3273015704880003\" }";

        var answer = send(as("registrar", PERSON.replace("p1", "search"))
                .header("traceparent", trace)
                .POST(BodyPublishers.ofString(body)));

        var received = received(REGISTRATION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received.body()).isEqualTo(body);
        assertThat(received.headers().get("Traceparent"))
                .contains("0af7651916cd43dd8448eb211c80319c")
                .isNotEqualTo(trace);
        assertThat(answer.headers().allValues("traceparent")).hasSize(1);
    }

    @Test
    void a_caller_cannot_say_where_a_request_comes_from() {
        send(as("registrar", PERSON)
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .GET());

        assertThat(received(REGISTRATION).headers())
                .contains(entry("X-forwarded-for", "127.0.0.1"))
                .doesNotContainKeys("X-forwarded-host", "Forwarded");
    }

    @Test
    void no_service_is_bothered_with_a_caller_who_may_not() {
        assertProblem(send(request(PERSON).GET()), 401, "unauthenticated");
        assertProblem(
                send(request(PERSON).header("Authorization", "Bearer x.y.z").GET()), 401, "invalid-token");
        assertProblem(send(as("analyst", PERSON).GET()), 403, "forbidden");

        assertThat(REGISTRATION.lastRequest()).isNull();
    }

    @Test
    void a_service_that_is_away_or_too_slow_is_answered_for() {
        assertProblem(send(as("auditor", PERSON + "/entitlements").GET()), 503, "service-unavailable");
        var slow = send(as("auditor", "/api/v1/reports/coverage").GET());
        assertProblem(slow, 504, "service-timeout");
        assertThat(slow.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() {
        byte[] tooMuch = new byte[(1 << 20) + 1];

        var answer = send(as("registrar", PERSON.replace("p1", "search"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch))));

        assertProblem(answer, 413, "too-large");
    }

    @Test
    void an_overview_names_what_is_missing_and_why() {
        var answer = send(as("auditor", PERSON + "/overview").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"participant\":{\"participantId\":\"p1\"}")
                .contains("{\"part\":\"card\",\"reason\":\"not-allowed\"}")
                .contains("{\"part\":\"coverage\",\"reason\":\"not-yet-known\"}")
                .contains("{\"part\":\"entitlements\",\"reason\":\"unavailable\"}");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:jamsos:problem:" + slug);
    }
}
