package id.jamsos.contribution.snap.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapTimes;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SnapJourneyIT extends RunningSnap {

    @Test
    void a_token_is_given_for_a_quarter_of_an_hour() {
        SnapCaller pospay = partner();

        Answer answer = call(pospay.tokenRequest("{\"grantType\": \"client_credentials\"}"));

        assertThat(codeAndMessage(answer)).isEqualTo("2007300 Successful");
        assertThat(answer.text("accessToken")).isNotBlank().hasSizeLessThanOrEqualTo(2048);
        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").isString()).isTrue();
        assertThat(answer.text("expiresIn")).isEqualTo("900");
    }

    @Test
    void a_clerk_sees_a_masked_name_and_an_amount_for_each_programme() {
        SnapCaller pospay = partner();
        String nik = worker();

        JsonNode data = pospay.inquire(nik, "q-1").json().path("virtualAccountData");

        assertThat(data.path("inquiryStatus").asString()).isEqualTo("00");
        assertThat(data.path("virtualAccountName").asString()).isEqualTo("S*** A*****");
        assertThat(data.path("customerNo").asString()).isEqualTo(nik);
        assertThat(data.path("partnerServiceId").asString()).hasSize(8);
        assertThat(data.path("virtualAccountNo").asString())
                .isEqualTo(data.path("partnerServiceId").asString() + nik);
        assertThat(data.path("virtualAccountTrxType").asString()).isEqualTo("C");
        assertThat(data.path("feeAmount").path("value").asString()).isEqualTo("2500.00");
        assertThat(data.path("billDetails").size()).isEqualTo(3);
        assertThat(rupiah(data.path("totalAmount")))
                .isEqualTo(data.path("billDetails")
                        .valueStream()
                        .mapToLong(detail -> rupiah(detail.path("billAmount")))
                        .sum());
        assertThat(data.path("additionalInfo").path("fromMonth").asString()).isEqualTo(month().toString());
    }

    @Test
    void the_bill_of_an_inquiry_stays_the_bill_and_other_months_are_another() {
        SnapCaller pospay = partner();
        String nik = worker();
        String body = pospay.inquiry(nik, "q-2").replace("}", ", \"additionalInfo\": {\"months\": 3}}");

        String first = code18(pospay.inquire(nik, "q-1"));

        assertThat(code18(pospay.inquire(nik, "q-1"))).isEqualTo(first);
        assertThat(code18(pospay.inquire(nik, "q-3"))).isEqualTo(first);
        Answer quarter = pospay.call(SnapOperation.INQUIRY, body);
        assertThat(quarter.json()
                        .path("virtualAccountData")
                        .path("additionalInfo")
                        .path("months")
                        .asInt())
                .isEqualTo(3);
        assertThat(code18(quarter)).isNotEqualTo(first);
    }

    @Test
    void a_payment_is_booked_and_answered_the_same_whenever_it_is_repeated_or_asked_for() {
        SnapCaller pospay = partner();
        String nik = worker();
        String total = total(pospay.inquire(nik, "q-1"));

        Answer paid = pospay.pay(nik, "q-1", total);
        String again = pospay.payment(nik, "q-1", total, ", \"flagAdvise\": \"Y\"");

        assertThat(codeAndMessage(paid)).isEqualTo("2002500 Successful");
        JsonNode data = paid.json().path("virtualAccountData");
        assertThat(data.path("paymentFlagStatus").asString()).isEqualTo("00");
        assertThat(data.path("referenceNo").asString()).matches("[0-9]{15}");
        assertThat(pospay.call(SnapOperation.PAYMENT, again).http().body())
                .isEqualTo(paid.http().body());
        Answer status = pospay.status(nik, "q-1");
        assertThat(code(status)).isEqualTo("2002600");
        assertThat(withoutDate(status.json().path("virtualAccountData"))).isEqualTo(data);
        JsonNode listed = report(pospay).json().path("virtualAccountData");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(withoutDate(listed.path(0))).isEqualTo(data);
    }

    @Test
    void of_fifty_identical_payments_at_once_one_is_booked_and_all_get_its_answer() throws Exception {
        SnapCaller pospay = partner();
        String nik = worker();
        String body = pospay.payment(nik, "q-1", total(pospay.inquire(nik, "q-1")), "");
        String number = SnapCaller.number();
        Callable<String> payment =
                () -> pospay.call(SnapOperation.PAYMENT, number, body).http().body();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> payment).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
            assertThat(answers.getFirst().get()).contains("2002500");
        }
        assertThat(report(pospay).json().path("virtualAccountData").size()).isEqualTo(1);
    }

    @Test
    void a_bill_is_also_paid_by_its_code_and_without_a_token() {
        SnapCaller pospay = partner();
        Answer inquired = pospay.inquire(worker(), "q-1");
        String code = code18(inquired);
        String body = pospay.payment(
                code,
                "p-1",
                total(inquired),
                ", \"trxDateTime\": \"%s\"".formatted(SnapTimes.write(wall().minusSeconds(90))));

        Answer paid = call(pospay.byKey(SnapOperation.PAYMENT.path(), SnapCaller.number(), body));

        assertThat(code(paid)).isEqualTo("2002500");
        assertThat(code(pospay.status(code, "p-1"))).isEqualTo("2002600");
    }

    @Test
    void the_gateway_hears_how_often_a_proven_partner_may_come() {
        SnapCaller pospay = partner();

        assertThat(pospay.inquire("1", "q-1").header(SnapWriter.REQUESTS_PER_SECOND))
                .isEqualTo("50");
        assertThat(call(pospay.bySecret(SnapOperation.INQUIRY.path(), SnapCaller.number(), "{}")
                                .setHeader("X-SIGNATURE", "AAAA"))
                        .header(SnapWriter.REQUESTS_PER_SECOND))
                .isEmpty();
    }

    @Test
    void requests_are_counted_by_partner_service_and_code() {
        SnapCaller pospay = partner();
        pospay.inquire("1", "q-1");
        call(request("/snap/v1.0/elsewhere").GET());

        String metrics = management("/actuator/prometheus").http().body();

        assertThat(metrics.lines().filter(line -> line.startsWith("jamsos_snap_requests_seconds_count")))
                .anyMatch(line -> line.contains("code=\"4042412\"")
                        && line.contains("partner=\"" + pospay.partner().id() + "\"")
                        && line.contains("service=\"24\""))
                .anyMatch(line -> line.contains("code=\"4050000\"") && line.contains("partner=\"unknown\""));
    }

    private Answer report(SnapCaller caller) {
        String body = "{\"partnerServiceId\": \"%s\", \"startDate\": \"%s\", \"endDate\": \"%s\"}"
                .formatted(caller.partner().terms().partnerServiceId(), today(), today());
        Answer report = caller.call(SnapOperation.REPORT, body);
        assertThat(code(report)).as(report.http().body()).isEqualTo("2003500");
        return report;
    }

    private static JsonNode withoutDate(JsonNode payment) {
        assertThat(payment.path("transactionDate").asString()).matches("[0-9-]{10}T[0-9:]{8}\\+07:00");
        return ((ObjectNode) payment.deepCopy()).without("transactionDate");
    }

    static String total(Answer inquired) {
        assertThat(code(inquired)).as(inquired.http().body()).isEqualTo("2002400");
        return inquired.json()
                .path("virtualAccountData")
                .path("totalAmount")
                .path("value")
                .asString();
    }

    static String code18(Answer inquired) {
        return inquired.json()
                .path("virtualAccountData")
                .path("additionalInfo")
                .path("billingCode")
                .asString();
    }

    private static long rupiah(JsonNode amount) {
        return Long.parseLong(amount.path("value").asString().replace(".00", ""));
    }
}
