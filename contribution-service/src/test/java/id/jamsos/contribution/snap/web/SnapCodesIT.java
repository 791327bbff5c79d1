package id.jamsos.contribution.snap.web;

import static id.jamsos.contribution.snap.web.SnapJourneyIT.code18;
import static id.jamsos.contribution.snap.web.SnapJourneyIT.total;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import id.jamsos.contribution.partner.Suspension;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapTimes;
import id.jamsos.platform.time.BusinessClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code of the decision table, over HTTP. */
class SnapCodesIT extends RunningSnap {

    private static final String INQUIRY = SnapOperation.INQUIRY.path();

    @Test
    void who_is_not_there_owes_nothing() {
        SnapCaller pospay = partner();

        assertThat(code(pospay.inquire("3273015704880001", "q-1"))).isEqualTo("4042412");
        assertThat(code(pospay.inquire("882609999999999999", "q-2"))).isEqualTo("4042412");
        assertThat(code(pospay.inquire("17", "q-3"))).isEqualTo("4042412");
        Answer paid = pospay.pay("3273015704880001", "q-1", "16800.00");
        assertThat(code(paid)).isEqualTo("4042512");
        assertThat(paid.json()
                        .path("virtualAccountData")
                        .path("paymentFlagStatus")
                        .asString())
                .isEqualTo("01");
    }

    @Test
    void what_is_paid_is_not_paid_again() {
        SnapCaller pospay = partner();
        String nik = worker();
        Answer inquired = pospay.inquire(nik, "q-1");
        pospay.pay(nik, "q-1", total(inquired));

        assertThat(code(pospay.inquire(code18(inquired), "q-2"))).isEqualTo("4042414");
        assertThat(code(pospay.pay(code18(inquired), "q-2", total(inquired)))).isEqualTo("4042514");
    }

    @Test
    void another_amount_than_the_bills_is_refused_for_good() {
        SnapCaller pospay = partner();
        String nik = worker();
        String total = total(pospay.inquire(nik, "q-1"));

        Answer refused = pospay.pay(nik, "q-1", "1.00");

        assertThat(code(refused)).isEqualTo("4042513");
        assertThat(pospay.pay(nik, "q-1", "1.00").http().body())
                .isEqualTo(refused.http().body());
        Answer status = pospay.status(nik, "q-1");
        assertThat(code(status)).isEqualTo("2002600");
        assertThat(status.json()
                        .path("virtualAccountData")
                        .path("paymentFlagStatus")
                        .asString())
                .isEqualTo("01");
        assertThat(code(pospay.pay(nik, "q-1-again", total))).isEqualTo("2002500");
    }

    @Test
    void the_same_request_id_with_another_content_is_inconsistent_and_shows_nothing() {
        SnapCaller pospay = partner();
        String nik = worker();
        String total = total(pospay.inquire(nik, "q-1"));
        pospay.pay(nik, "q-1", total);

        Answer other = pospay.pay(nik, "q-1", "99.00");

        assertThat(codeAndMessage(other)).isEqualTo("4042518 Inconsistent Request");
        assertThat(other.json().has("virtualAccountData")).isFalse();
        assertThat(code(pospay.inquire(worker(), "q-1"))).isEqualTo("4042418");
    }

    @Test
    void a_number_of_a_request_means_one_request() {
        SnapCaller pospay = partner();
        String number = SnapCaller.number();
        String body = pospay.inquiry(worker(), "q-1");

        assertThat(code(pospay.call(SnapOperation.INQUIRY, number, body))).isEqualTo("2002400");
        assertThat(code(pospay.call(SnapOperation.INQUIRY, number, body))).isEqualTo("2002400");
        assertThat(code(pospay.call(SnapOperation.INQUIRY, number, body.replace("q-1", "q-2"))))
                .isEqualTo("4092400");
        String payment = pospay.payment("17", "q-1", "1.00", "");
        assertThat(code(pospay.call(SnapOperation.PAYMENT, number, payment))).isEqualTo("4092500");
        assertThat(code(partner().call(SnapOperation.REPORT, number, "{}"))).isEqualTo("4003502");
    }

    @Test
    void what_has_expired_cannot_be_paid() {
        SnapCaller pospay = partner();
        Answer inquired = pospay.inquire(worker(), "q-1");
        moveClockTo(today().plusDays(8));

        assertThat(code(pospay.inquire(code18(inquired), "q-2"))).isEqualTo("4042419");
        assertThat(code(pospay.pay(code18(inquired), "q-1", total(inquired)))).isEqualTo("4042519");
    }

    @Test
    void a_partner_does_only_what_it_may() {
        LocalTime now = LocalTime.ofInstant(clock.now(), BusinessClock.ZONE);
        var pause = new CutOff(now.minusHours(1), now.plusHours(1));
        String nik = worker();

        assertThat(code(partner(terms -> with(terms, pause, terms.products())).inquire(nik, "q")))
                .isEqualTo("4032406");
        assertThat(code(partner(terms -> with(terms, null, EnumSet.of(Product.BILL_BY_CODE)))
                        .inquire(nik, "q")))
                .isEqualTo("4032401");
        assertThat(code(partner().pay(nik, "q", "10000001.00"))).isEqualTo("4032502");
    }

    @Test
    void a_suspended_partner_takes_no_money_and_still_learns_what_it_took() {
        SnapCaller pospay = partner();
        String nik = worker();
        String total = total(pospay.inquire(nik, "q-1"));
        Answer paid = pospay.pay(nik, "q-1", total);

        change(pospay, partner -> suspended(partner, new Suspension(wall(), "Unpaid settlement")));

        assertThat(code(pospay.inquire(nik, "q-2"))).isEqualTo("4032416");
        assertThat(code(pospay.pay(nik, "q-2", total))).isEqualTo("4032516");
        assertThat(pospay.pay(nik, "q-1", total).http().body())
                .isEqualTo(paid.http().body());
        assertThat(code(pospay.status(nik, "q-1"))).isEqualTo("2002600");
    }

    @Test
    void a_revoked_key_ends_its_tokens_with_the_next_request() {
        SnapCaller pospay = partner();
        assertThat(code(pospay.inquire("17", "q-1"))).isEqualTo("4042412");

        change(pospay, partner -> withKey(partner, partner.keys().getFirst(), wall()));

        assertThat(codeAndMessage(pospay.inquire("17", "q-2"))).isEqualTo("4012401 Invalid Token (B2B)");
        assertThat(code(call(pospay.tokenRequest("{}")))).isEqualTo("4017300");
    }

    @Test
    void a_payment_that_is_reported_after_days_is_refused() {
        SnapCaller pospay = partner();
        String nik = worker();
        String total = total(pospay.inquire(nik, "q-1"));
        String taken = SnapTimes.write(wall().minus(Duration.ofDays(4)));
        String body = pospay.payment(nik, "q-1", total, ", \"trxDateTime\": \"" + taken + "\"");

        assertThat(codeAndMessage(pospay.call(SnapOperation.PAYMENT, body))).isEqualTo("4032500 Transaction Expired");
    }

    @Test
    void months_that_cannot_be_billed_are_named() {
        SnapCaller pospay = partner();
        String body = pospay.inquiry(worker(), "q-1")
                .replace("}", ", \"additionalInfo\": {\"months\": 1, \"fromMonth\": \"2020-01\"}}");

        assertThat(codeAndMessage(pospay.call(SnapOperation.INQUIRY, body)))
                .isEqualTo("4002401 Invalid Field Format additionalInfo.fromMonth");
    }

    @Test
    void what_was_not_paid_is_not_found_and_nothing_is_shown_to_whom_it_does_not_belong() {
        SnapCaller pospay = partner();
        String nik = worker();
        pospay.pay(nik, "q-1", total(pospay.inquire(nik, "q-1")));

        assertThat(codeAndMessage(pospay.status(nik, "q-2"))).isEqualTo("4042601 Transaction Not Found");
        assertThat(code(pospay.status("3273015704880001", "q-1"))).isEqualTo("4042601");
        assertThat(code(partner().status(nik, "q-1"))).isEqualTo("4042601");
        assertThat(codeAndMessage(pospay.call(SnapOperation.STATUS, "{" + pospay.account(nik) + "}")))
                .isEqualTo("4002602 Invalid Mandatory Field inquiryRequestId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-01-01 | 00:00 | 2026-01-31 | 23:59 | 2003500 Successful
            2026-01-01 | 00:00 | 2026-02-01 | 00:00 | 4003501 Invalid Field Format endDate
            2026-01-02 | 00:00 | 2026-01-01 | 23:59 | 4003501 Invalid Field Format endDate
            2026-01-01 | 10:00 | 2026-01-01 | 09:59 | 4003501 Invalid Field Format endTime
            2026-01-01 | 10:00 | 2026-01-01 | 10:00 | 2003500 Successful
            """)
    void a_report_is_of_at_most_a_month(
            String startDate, String startTime, String endDate, String endTime, String code) {
        SnapCaller pospay = partner();
        String body =
                "{\"partnerServiceId\": \"%s\", \"startDate\": \"%s\", \"startTime\": \"%s\", \"endDate\": \"%s\", \"endTime\": \"%s\"}"
                        .formatted(pospay.partner().terms().partnerServiceId(), startDate, startTime, endDate, endTime);

        assertThat(codeAndMessage(pospay.call(SnapOperation.REPORT, body))).isEqualTo(code);
    }

    @Test
    void an_account_belongs_to_the_partner_and_its_parts_to_each_other() {
        SnapCaller pospay = partner();
        String body = pospay.inquiry("17", "q-1");
        String serviceId = pospay.partner().terms().partnerServiceId();

        assertThat(code(pospay.call(SnapOperation.INQUIRY, body.replace(serviceId, "1"))))
                .isEqualTo("4042416");
        assertThat(codeAndMessage(pospay.call(SnapOperation.INQUIRY, body.replace(serviceId + "17", serviceId + "18"))))
                .isEqualTo("4002401 Invalid Field Format virtualAccountNo");
        assertThat(code(pospay.call(SnapOperation.INQUIRY, "{\"partnerServiceId\": ")))
                .isEqualTo("4002400");
        assertThat(code(pospay.call(SnapOperation.INQUIRY, "{}"))).isEqualTo("4002402");
    }

    @Test
    void a_partner_calls_from_where_it_said_under_the_channels_it_said() {
        SnapCaller far = partner(terms -> with(terms, Set.of("6010"), List.of(AddressRange.parse("10.1.0.0/16"))));
        SnapCaller other = partner(terms -> with(terms, Set.of("6024"), List.of()));
        var forwarded = far.byKey(INQUIRY, SnapCaller.number(), far.inquiry("17", "q"))
                .header("X-Forwarded-For", "10.1.2.3, 127.0.0.1");

        assertThat(codeAndMessage(call(far.byKey(INQUIRY, SnapCaller.number(), far.inquiry("17", "q")))))
                .isEqualTo("4012400 Unauthorized. [Address]");
        assertThat(code(call(forwarded))).isEqualTo("4042412");
        assertThat(codeAndMessage(other.inquire("17", "q"))).isEqualTo("4012400 Unauthorized. [Channel]");
    }

    @ParameterizedTest
    @EnumSource
    void every_service_is_called_by_post_with_json_and_signed(SnapOperation operation) {
        SnapCaller pospay = partner();
        String service = operation.code();
        var signed = operation == SnapOperation.ACCESS_TOKEN
                ? pospay.tokenRequest("{}")
                : pospay.bySecret(operation.path(), SnapCaller.number(), "{}");

        assertThat(code(call(signed.copy()))).isEqualTo("400" + service + "02");
        assertThat(code(call(request(operation.path()).GET()))).isEqualTo("405" + service + "00");
        assertThat(code(call(request(operation.path()).DELETE()))).isEqualTo("405" + service + "00");
        assertThat(code(call(request(operation.path()).POST(BodyPublishers.noBody()))))
                .isEqualTo("400" + service + "02");
        assertThat(codeAndMessage(call(signed.copy().setHeader("Content-Type", "text/xml"))))
                .isEqualTo("400" + service + "01 Invalid Field Format Content-Type");
        assertThat(codeAndMessage(call(signed.copy().setHeader("X-SIGNATURE", "AAAA"))))
                .isEqualTo("401" + service + "00 Unauthorized. [Signature]");
        assertThat(code(call(signed.copy().POST(BodyPublishers.ofString(" ".repeat(65_537))))))
                .isEqualTo("400" + service + "00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/snap",
                "/snap/",
                "/snap/v1.0/transfer-va/inquiry/",
                "/snap/v1.0/transfer-va/create-va",
                "/snap/v1.0//transfer-va/inquiry",
                "/snap/v1.0/transfer-va/inquiry;a=b",
                "/snap/v1.0/transfer-va/%69nquiry",
                "/snap/v1.0/%2e%2e/api"
            })
    void whatever_else_is_called_is_answered_in_the_standards_form(String path) {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
            Answer answer = call(request(path).method(method, BodyPublishers.ofString("{}")));

            assertThat(code(answer)).isIn("4050000", "4000000");
        }
    }

    private static PartnerTerms with(PartnerTerms terms, @Nullable CutOff cutOff, Set<Product> products) {
        return terms(terms, terms.channelIds(), products, cutOff, terms.allowedAddresses());
    }

    private static PartnerTerms with(PartnerTerms terms, Set<String> channelIds, List<AddressRange> addresses) {
        return terms(terms, channelIds, terms.products(), null, addresses);
    }

    private static PartnerTerms terms(
            PartnerTerms like,
            Set<String> channelIds,
            Set<Product> products,
            @Nullable CutOff cutOff,
            List<AddressRange> addresses) {
        return new PartnerTerms(
                like.name(),
                like.channel(),
                like.partnerServiceId(),
                channelIds,
                products,
                new PartnerLimits(Rupiah.of(10_000_000), 50),
                cutOff,
                addresses,
                like.fee(),
                null,
                null);
    }

    private static Partner suspended(Partner partner, Suspension suspension) {
        return new Partner(
                partner.id(),
                partner.clientId(),
                partner.terms(),
                partner.keys(),
                partner.secrets(),
                suspension,
                partner.registeredAt());
    }

    private static Partner withKey(Partner partner, PartnerKey key, Instant revokedAt) {
        var revoked = new PartnerKey(key.keyId(), key.key(), key.validFrom(), null, revokedAt);
        return new Partner(
                partner.id(),
                partner.clientId(),
                partner.terms(),
                List.of(revoked),
                partner.secrets(),
                null,
                partner.registeredAt());
    }
}
