package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.counter.CounterRefusal;
import id.jamsos.contribution.snap.ResponseCode;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;

/** The counter's refusals in the words of the standard, of its clerks and of our metrics. */
final class CounterRefusals {

    private CounterRefusals() {}

    static ResponseCode code(CounterRefusal reason, SnapOperation operation) {
        return switch (reason) {
            case INCONSISTENT -> SnapCase.INCONSISTENT_REQUEST.of(operation);
            case PARTNER_SUSPENDED -> SnapCase.SUSPENDED.of(operation);
            case CUT_OFF -> SnapCase.CUT_OFF.of(operation);
            case PRODUCT_NOT_ALLOWED -> SnapCase.FEATURE_NOT_ALLOWED.of(operation);
            case ABOVE_LIMIT -> SnapCase.EXCEEDS_AMOUNT_LIMIT.of(operation);
            case UNKNOWN -> SnapCase.INVALID_BILL.of(operation, "[Not Found]");
            case MONTHS_NOT_POSSIBLE -> SnapCase.INVALID_FIELD_FORMAT.of(operation, "additionalInfo.months");
            case FIRST_MONTH_NOT_POSSIBLE -> SnapCase.INVALID_FIELD_FORMAT.of(operation, "additionalInfo.fromMonth");
            case NOT_PRICED -> SnapCase.NOT_PERMITTED.of(operation);
            case PAID -> SnapCase.PAID_BILL.of(operation);
            case EXPIRED -> SnapCase.EXPIRED_BILL.of(operation);
            case AMOUNT_DIFFERS -> SnapCase.INVALID_AMOUNT.of(operation);
            case TAKEN_TOO_LONG_AGO -> SnapCase.TRANSACTION_EXPIRED.of(operation);
        };
    }

    /** For the clerk; at most 200 characters in each language. */
    static Bilingual reason(CounterRefusal reason) {
        return switch (reason) {
            case INCONSISTENT -> new Bilingual("Other request with the same number", "Nomor dipakai permintaan lain");
            case PARTNER_SUSPENDED -> new Bilingual("Channel is suspended", "Kanal sedang ditangguhkan");
            case CUT_OFF -> new Bilingual("Channel is closing its books", "Kanal sedang tutup buku");
            case PRODUCT_NOT_ALLOWED -> new Bilingual("Not collected by this channel", "Tidak dilayani kanal ini");
            case ABOVE_LIMIT -> new Bilingual("Above the limit of the channel", "Melebihi batas kanal");
            case UNKNOWN -> new Bilingual("Bill not found", "Tagihan tidak ditemukan");
            case MONTHS_NOT_POSSIBLE -> new Bilingual("Months cannot be paid", "Bulan tidak dapat dibayar");
            case FIRST_MONTH_NOT_POSSIBLE -> new Bilingual("Another month is next", "Bulan lain lebih dahulu");
            case NOT_PRICED -> new Bilingual("Contribution is not known", "Iuran belum ditetapkan");
            case PAID -> new Bilingual("Bill is paid", "Tagihan sudah lunas");
            case EXPIRED -> new Bilingual("Bill has expired", "Tagihan sudah kedaluwarsa");
            case AMOUNT_DIFFERS -> new Bilingual("Amount differs from the bill", "Nominal tidak sesuai tagihan");
            case TAKEN_TOO_LONG_AGO -> new Bilingual("Paid too long ago", "Waktu bayar terlalu lama");
        };
    }

    /** The value of the tag result of {@code jamsos.payments}; the same words as of payments reported by trusted channels. */
    static String result(CounterRefusal reason) {
        return switch (reason) {
            case INCONSISTENT -> "inconsistent";
            case PARTNER_SUSPENDED -> "partner-suspended";
            case CUT_OFF -> "cut-off";
            case PRODUCT_NOT_ALLOWED -> "product-not-allowed";
            case ABOVE_LIMIT -> "above-limit";
            case UNKNOWN -> "bill-unknown";
            case MONTHS_NOT_POSSIBLE -> "months-not-possible";
            case FIRST_MONTH_NOT_POSSIBLE -> "first-month-not-possible";
            case NOT_PRICED -> "rule-unknown";
            case PAID -> "bill-already-paid";
            case EXPIRED -> "bill-expired";
            case AMOUNT_DIFFERS -> "amount-differs";
            case TAKEN_TOO_LONG_AGO -> "paid-too-long-ago";
        };
    }
}
