package id.jamsos.contribution.snap.web;

import static id.jamsos.contribution.snap.web.FieldRule.OBJECT;
import static id.jamsos.contribution.snap.web.FieldRule.amount;
import static id.jamsos.contribution.snap.web.FieldRule.bilingual;
import static id.jamsos.contribution.snap.web.FieldRule.digits;
import static id.jamsos.contribution.snap.web.FieldRule.fitting;
import static id.jamsos.contribution.snap.web.FieldRule.mandatory;
import static id.jamsos.contribution.snap.web.FieldRule.matching;
import static id.jamsos.contribution.snap.web.FieldRule.number;
import static id.jamsos.contribution.snap.web.FieldRule.optional;
import static id.jamsos.contribution.snap.web.FieldRule.text;
import static id.jamsos.contribution.snap.web.FieldRule.textOrNumber;

import id.jamsos.contribution.counter.PaymentPeriod;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapTimes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The standard's tables of request fields, row by row; fields that it does not know are ignored. */
final class FieldTables {

    private static final int MOST_BILL_DETAILS = 24;
    private static final int MOST_FREE_TEXTS = 25;
    private static final int LATEST_YEAR = 9999;

    private static final FieldRule.Form MOMENT =
            fitting(text -> SnapTimes.inBody(text).isPresent());
    private static final FieldRule.Form DAY = fitting(FieldTables::isDay);
    private static final FieldRule.Form MINUTE = matching("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

    private static final List<FieldRule> ACCOUNT = List.of(
            mandatory("partnerServiceId", matching("(?=.{1,8}$) *[0-9]{1,8}")),
            mandatory("customerNo", digits(20)),
            mandatory("virtualAccountNo", matching("(?=.{1,28}$) *[0-9]{1,28}")));

    private static final List<FieldRule> TOKEN =
            List.of(mandatory("grantType", matching("client_credentials")), optional("additionalInfo", OBJECT));

    private static final List<FieldRule> INQUIRY = after(
            ACCOUNT,
            optional("trxDateInit", MOMENT),
            optional("channelCode", digits(4)),
            optional("language", text(2)),
            optional("amount", amount()),
            optional("hashedSourceAccountNo", text(32)),
            optional("sourceBankCode", text(11)),
            optional("passApp", text(64)),
            mandatory("inquiryRequestId", text(128)),
            optional(
                    "additionalInfo",
                    new FieldRule.Nested(List.of(
                            // ours: how many months, and from which on
                            optional("months", number("1|2|3|6|12")),
                            optional("fromMonth", matching("[0-9]{4}-(?:0[1-9]|1[0-2])"))))));

    private static final List<FieldRule> BILL_DETAIL = List.of(
            optional("billCode", text(2)),
            optional("billNo", text(18)),
            optional("billName", text(20)),
            optional("billShortName", text(10)),
            optional("billDescription", bilingual(18)),
            optional("billSubCompany", text(5)),
            optional("billAmount", amount()),
            optional("billAmountLabel", text(25)),
            optional("billAmountValue", text(25)),
            optional("billReferenceNo", digits(15)),
            optional("additionalInfo", OBJECT));

    private static final List<FieldRule> FREE_TEXT =
            List.of(optional("english", text(32)), optional("indonesia", text(32)));

    private static final List<FieldRule> PAYMENT = after(
            ACCOUNT,
            optional("virtualAccountName", text(255)),
            optional("virtualAccountEmail", text(255)),
            optional("virtualAccountPhone", text(30)),
            optional("trxId", text(64)),
            mandatory("paymentRequestId", text(128)),
            optional("channelCode", digits(4)),
            optional("hashedSourceAccountNo", text(32)),
            optional("sourceBankCode", text(11)),
            mandatory("paidAmount", amount()),
            optional("cumulativePaymentAmount", amount()),
            optional("paidBills", matching("[0-9A-Fa-f]{1,6}")),
            optional("totalAmount", amount()),
            optional("trxDateTime", MOMENT),
            optional("referenceNo", text(64)),
            optional("journalNum", textOrNumber(6)),
            optional("paymentType", digits(1)),
            optional("flagAdvise", matching("[YN]")),
            optional("subCompany", text(5)),
            optional("billDetails", new FieldRule.Many(MOST_BILL_DETAILS, BILL_DETAIL)),
            optional("freeTexts", new FieldRule.Many(MOST_FREE_TEXTS, FREE_TEXT)),
            optional("additionalInfo", OBJECT));

    private static final List<FieldRule> STATUS = after(
            ACCOUNT,
            optional("inquiryRequestId", text(128)),
            optional("paymentRequestId", text(128)),
            optional("additionalInfo", OBJECT));

    private static final List<FieldRule> REPORT = List.of(
            ACCOUNT.getFirst(),
            mandatory("startDate", DAY),
            optional("startTime", MINUTE),
            mandatory("endDate", DAY),
            optional("endTime", MINUTE),
            optional(
                    "additionalInfo",
                    // ours: where the page before ended
                    new FieldRule.Nested(List.of(optional("after", fitting(PaymentPeriod::isCursor))))));

    private FieldTables() {}

    static List<FieldRule> of(SnapOperation operation) {
        return switch (operation) {
            case ACCESS_TOKEN -> TOKEN;
            case INQUIRY -> INQUIRY;
            case PAYMENT -> PAYMENT;
            case STATUS -> STATUS;
            case REPORT -> REPORT;
        };
    }

    private static List<FieldRule> after(List<FieldRule> first, FieldRule... others) {
        return Stream.concat(first.stream(), Stream.of(others)).toList();
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 0 && year <= LATEST_YEAR;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
