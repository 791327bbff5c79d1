package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RatesIT extends PricingOverHttp {

    @Test
    void the_rates_of_a_month_are_shown_with_their_sources() {
        var answer = get("/api/v1/rates?month=2020-12");

        assertThat(json(answer).path("month").stringValue()).isEqualTo("2020-12");
        assertThat(json(answer).path("items").valueStream())
                .extracting(item -> item.path("ruleId").stringValue() + " "
                        + item.path("sourceStatus").stringValue())
                .contains("BPU-JKK-2015 CONFIRMED", "BPU-RELIEF-PP49-2020 RECALLED");
    }

    @Test
    void without_a_month_the_rates_of_the_current_one_are_shown() {
        assertThat(json(get("/api/v1/rates")).path("month").stringValue()).isEqualTo("2026-11");
    }

    @Test
    void a_month_that_is_none_is_refused() {
        var answer = get("/api/v1/rates?month=November");

        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).path("errors").path(0).path("field").stringValue())
                .isEqualTo("month");
    }

    private HttpResponse<String> get(String path) {
        return send(request(path, "analyst", ""));
    }
}
