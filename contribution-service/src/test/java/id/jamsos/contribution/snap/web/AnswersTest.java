package id.jamsos.contribution.snap.web;

import static id.jamsos.contribution.testing.ContractExamples.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.counter.CounterPaymentDecision;
import id.jamsos.contribution.counter.CounterRefusal;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.snap.SnapOperation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final PaymentEcho ECHO = new PaymentEcho(
            "   88810",
            "882604173582091647",
            "   88810882604173582091647",
            null,
            "q-1",
            new Amount("147600.00", "IDR"),
            null,
            null,
            "2026-11-20T09:31:44+07:00",
            null,
            null,
            "N");

    @Test
    void a_paid_bill_is_answered_in_the_standards_order_with_nothing_empty() {
        var booked = new CounterPaymentDecision.Booked(SITI.paid(), SITI.member(), ECHO.toString());

        String json = SnapJson.text(PaymentData.of(booked, "S*** A*****"));

        assertThat(json).isEqualTo("""
                {"paymentFlagReason":{"english":"Success","indonesia":"Sukses"},"partnerServiceId":"   88810",\
                "customerNo":"882604173582091647","virtualAccountNo":"   88810882604173582091647",\
                "virtualAccountName":"S*** A*****","paymentRequestId":"q-1",\
                "paidAmount":{"value":"136800.00","currency":"IDR"},"totalAmount":{"value":"136800.00","currency":"IDR"},\
                "trxDateTime":"2026-11-20T09:31:44+07:00","referenceNo":"261120004173589","flagAdvise":"N",\
                "paymentFlagStatus":"00","billDetails":[\
                {"billCode":"01","billNo":"882604173582091647","billName":"Iuran JKK","billShortName":"JKK",\
                "billDescription":{"english":"Work accident","indonesia":"Kecelakaan kerja"},\
                "billAmount":{"value":"26000.00","currency":"IDR"},"billerReferenceId":"4v18yz5wdbaq5pfm8jdyp5mnh6",\
                "status":"00","reason":{"english":"Success","indonesia":"Sukses"}},\
                {"billCode":"02","billNo":"882604173582091647","billName":"Iuran JKM","billShortName":"JKM",\
                "billDescription":{"english":"Death","indonesia":"Kematian"},\
                "billAmount":{"value":"6800.00","currency":"IDR"},"billerReferenceId":"4v18yz5wdbaq5pfm8jdyp5mnh6",\
                "status":"00","reason":{"english":"Success","indonesia":"Sukses"}},\
                {"billCode":"03","billNo":"882604173582091647","billName":"Iuran JHT","billShortName":"JHT",\
                "billDescription":{"english":"Old-age savings","indonesia":"Hari tua"},\
                "billAmount":{"value":"104000.00","currency":"IDR"},"billerReferenceId":"4v18yz5wdbaq5pfm8jdyp5mnh6",\
                "status":"00","reason":{"english":"Success","indonesia":"Sukses"}}],\
                "freeTexts":[{"english":"Period Nov 2026 - Dec 2026","indonesia":"Periode Nov 2026 - Des 2026"}]}""");
    }

    @Test
    void a_refused_payment_shows_what_the_partner_sent_and_nobodys_name() {
        Instant at = Instant.parse("2026-11-20T02:31:44.790Z");
        var refused = new CounterPaymentDecision.Refused(CounterRefusal.AMOUNT_DIFFERS, ECHO.toString(), at);

        String json = SnapJson.text(PaymentData.of(refused).on(at));

        assertThat(json).isEqualTo("""
                {"paymentFlagReason":{"english":"Amount differs from the bill","indonesia":"Nominal tidak sesuai tagihan"},\
                "partnerServiceId":"   88810","customerNo":"882604173582091647",\
                "virtualAccountNo":"   88810882604173582091647","paymentRequestId":"q-1",\
                "paidAmount":{"value":"147600.00","currency":"IDR"},"trxDateTime":"2026-11-20T09:31:44+07:00",\
                "flagAdvise":"N","paymentFlagStatus":"01","transactionDate":"2026-11-20T09:31:44+07:00"}""");
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_code_and_words_of_the_allowed_length(CounterRefusal reason) {
        Bilingual words = CounterRefusals.reason(reason);

        assertThat(CounterRefusals.code(reason, SnapOperation.PAYMENT).code()).matches("40[034]25[0-9]{2}");
        // the shorter of the standard's limits: a bill's reason; a payment's has 200
        assertThat(words.english()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(words.indonesia()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(CounterRefusals.result(reason)).matches("[a-z-]+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INCONSISTENT        | 4042518 | Inconsistent Request
            PARTNER_SUSPENDED   | 4032516 | Suspend Transaction
            CUT_OFF             | 4032506 | Feature Not Allowed At This Time
            PRODUCT_NOT_ALLOWED | 4032501 | Feature Not Allowed
            ABOVE_LIMIT         | 4032502 | Exceeds Transaction Amount Limit
            UNKNOWN             | 4042512 | Invalid Bill/Virtual Account [Not Found]
            MONTHS_NOT_POSSIBLE | 4002501 | Invalid Field Format additionalInfo.months
            FIRST_MONTH_NOT_POSSIBLE | 4002501 | Invalid Field Format additionalInfo.fromMonth
            NOT_PRICED          | 4032515 | Transaction Not Permitted
            PAID                | 4042514 | Paid Bill
            EXPIRED             | 4042519 | Invalid Bill/Virtual Account
            AMOUNT_DIFFERS      | 4042513 | Invalid Amount
            TAKEN_TOO_LONG_AGO  | 4032500 | Transaction Expired
            """)
    void refusals_of_the_counter_are_codes_of_the_standard(CounterRefusal reason, String code, String message) {
        var answered = CounterRefusals.code(reason, SnapOperation.PAYMENT);

        assertThat(answered.code()).isEqualTo(code);
        assertThat(answered.message()).isEqualTo(message);
    }

    @Test
    void every_text_of_a_bill_is_as_short_as_it_must_be() {
        for (BillDetail detail : BillTexts.details(SITI.issued())) {
            assertThat(detail.billCode()).matches("[0-9]{2}");
            assertThat(detail.billNo()).hasSizeLessThanOrEqualTo(18);
            assertThat(detail.billName()).hasSizeLessThanOrEqualTo(20);
            assertThat(detail.billShortName()).hasSizeLessThanOrEqualTo(10);
        }
        for (Programme programme : Programme.values()) {
            assertThat(BillTexts.description(programme).description().english()).hasSizeLessThanOrEqualTo(18);
            assertThat(BillTexts.description(programme).description().indonesia())
                    .hasSizeLessThanOrEqualTo(18);
        }
        for (int month = 1; month <= 12; month++) {
            Bilingual period = BillTexts.period(billedFrom(YearMonth.of(2026, month)));
            Bilingual end = BillTexts.payBefore(Instant.parse("2026-%02d-27T16:59:00Z".formatted(month)));
            for (String text : new String[] {period.english(), period.indonesia(), end.english(), end.indonesia()}) {
                assertThat(text).hasSizeLessThanOrEqualTo(32);
            }
        }
        assertThat(BillTexts.payBefore(Instant.parse("2026-08-27T16:59:00Z")))
                .isEqualTo(new Bilingual("Pay before 27 Aug 2026 23:59", "Bayar sebelum 27 Agu 2026 23:59"));
    }

    private static Bill billedFrom(YearMonth month) {
        BillTerms like = SITI.terms();
        var terms = new BillTerms(
                like.billId(),
                like.participantId(),
                like.dimensions(),
                new BilledMonths(EnumSet.of(Programme.JKK), month, 12),
                like.lines(),
                like.issuedAt(),
                like.expiresAt(),
                like.fingerprint());
        return new Bill.Issued(terms, SITI.issued().billingCode());
    }
}
