package id.jamsos.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentAnswerTest {
    private static final String PAYMENT = ",\"virtualAccountData\":{\"paymentRequestId\":\"R\",\"customerNo\":\"1\","
            + "\"paidAmount\":{\"value\":\"16800.00\",\"currency\":\"IDR\"},\"paymentFlagStatus\":\"%s\",\"referenceNo\":\"9\"}}";

    @ParameterizedTest
    @CsvSource({
        "4042514, REFUSED",
        "4042513, REFUSED",
        "4042519, REFUSED",
        "4042512, REFUSED",
        "4032506, REFUSED",
        "4032516, REFUSED",
        "4042518, INCONSISTENT",
        "4042516, NOT_ACCEPTED",
        "4002502, NOT_ACCEPTED",
        "4012500, NOT_ACCEPTED",
        "4092500, NOT_ACCEPTED",
        "4292500, NOT_ACCEPTED",
        "5002500, IN_DOUBT",
        "5042500, IN_DOUBT",
    })
    void each_refusal_says_what_to_do_with_the_money(String code, Outcome outcome) {
        assertThat(PaymentAnswer.ofPayment(answer(code, "}")).outcome()).isEqualTo(outcome);
    }

    @Test
    void an_answer_that_is_not_of_snap_leaves_the_payment_in_doubt() {
        for (int status : new int[] {200, 404, 502, 503}) {
            var page = new SnapAnswer(status, Map.of(), "<html>Not here</html>");
            assertThat(PaymentAnswer.ofPayment(page).outcome()).isEqualTo(Outcome.IN_DOUBT);
            assertThat(PaymentAnswer.ofStatus(page).outcome()).isEqualTo(Outcome.IN_DOUBT);
        }
    }

    @Test
    void status_tells_booked_from_refused_and_from_never_arrived() {
        assertThat(PaymentAnswer.ofStatus(answer("2002600", PAYMENT.formatted("00")))
                        .outcome())
                .isEqualTo(Outcome.BOOKED);
        assertThat(PaymentAnswer.ofStatus(answer("2002600", PAYMENT.formatted("01")))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(PaymentAnswer.ofStatus(answer("4042601", "}")).outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
    }

    private static SnapAnswer answer(String code, String rest) {
        int status = Integer.parseInt(code.substring(0, 3));
        return new SnapAnswer(status, Map.of(), "{\"responseCode\":\"" + code + "\"" + rest);
    }
}
