package id.jamsos.contribution.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapCaseTest {

    /** The rows of the standard's table that a biller's decision table names, and those that a partner's terms add. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUCCESSFUL              | 2002500 | Successful
            BAD_REQUEST             | 4002500 | Bad Request
            INVALID_FIELD_FORMAT    | 4002501 | Invalid Field Format
            INVALID_MANDATORY_FIELD | 4002502 | Invalid Mandatory Field
            UNAUTHORIZED            | 4012500 | Unauthorized.
            INVALID_TOKEN           | 4012501 | Invalid Token (B2B)
            TRANSACTION_EXPIRED     | 4032500 | Transaction Expired
            FEATURE_NOT_ALLOWED     | 4032501 | Feature Not Allowed
            EXCEEDS_AMOUNT_LIMIT    | 4032502 | Exceeds Transaction Amount Limit
            CUT_OFF                 | 4032506 | Feature Not Allowed At This Time
            NOT_PERMITTED           | 4032515 | Transaction Not Permitted
            SUSPENDED               | 4032516 | Suspend Transaction
            TRANSACTION_NOT_FOUND   | 4042501 | Transaction Not Found
            INVALID_BILL            | 4042512 | Invalid Bill/Virtual Account
            INVALID_AMOUNT          | 4042513 | Invalid Amount
            PAID_BILL               | 4042514 | Paid Bill
            PARTNER_NOT_FOUND       | 4042516 | Partner Not Found
            INCONSISTENT_REQUEST    | 4042518 | Inconsistent Request
            EXPIRED_BILL            | 4042519 | Invalid Bill/Virtual Account
            NOT_SUPPORTED           | 4052500 | Requested Function Is Not Supported
            CONFLICT                | 4092500 | Conflict
            GENERAL_ERROR           | 5002500 | General Error
            TIMEOUT                 | 5042500 | Timeout
            """)
    void a_code_is_the_status_the_service_and_the_case(SnapCase outcome, String code, String message) {
        ResponseCode answered = outcome.of(SnapOperation.PAYMENT);

        assertThat(answered.code()).isEqualTo(code).startsWith(Integer.toString(answered.httpStatus()));
        assertThat(answered.message()).isEqualTo(message);
    }

    @Test
    void no_two_cases_share_a_code() {
        assertThat(Arrays.stream(SnapCase.values())
                        .map(one -> one.of(SnapOperation.STATUS).code()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_case_may_say_more() {
        assertThat(SnapCase.INVALID_FIELD_FORMAT
                        .of(SnapOperation.INQUIRY, "customerNo")
                        .message())
                .isEqualTo("Invalid Field Format customerNo");
        assertThat(SnapCase.NOT_SUPPORTED.ofNoOperation().code()).isEqualTo("4050000");
        assertThatThrownBy(() -> SnapCase.INVALID_FIELD_FORMAT.of(SnapOperation.INQUIRY, "x".repeat(150)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_service_is_found_by_its_path_alone() {
        assertThat(SnapOperation.at("/snap/v1.0/transfer-va/inquiry")).hasValue(SnapOperation.INQUIRY);
        assertThat(SnapOperation.at("/snap/v1.0/transfer-va/inquiry/")).isEmpty();
        assertThat(SnapOperation.at("/snap/v1.0/transfer-va/Inquiry")).isEmpty();
        assertThat(SnapOperation.at("/v1.0/transfer-va/inquiry")).isEmpty();
    }
}
