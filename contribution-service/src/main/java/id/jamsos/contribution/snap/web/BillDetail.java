package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * One programme of a bill; the last three only after it was paid.
 *
 * @param billCode two digits, for the programme
 * @param billNo the billing code, 18 digits
 * @param billName at most 20 characters
 * @param billShortName at most 10
 * @param billDescription at most 18 in each language
 */
record BillDetail(
        String billCode,
        String billNo,
        String billName,
        String billShortName,
        Bilingual billDescription,
        Amount billAmount,
        @Nullable String billerReferenceId,
        @Nullable String status,
        @Nullable Bilingual reason) {

    static BillDetail open(String code, String billNo, BillTexts.Named named, Rupiah amount) {
        return new BillDetail(
                code,
                billNo,
                "Iuran " + named.shortName(),
                named.shortName(),
                named.description(),
                Amount.of(amount),
                null,
                null,
                null);
    }

    BillDetail paid(String paymentId) {
        return new BillDetail(
                billCode,
                billNo,
                billName,
                billShortName,
                billDescription,
                billAmount,
                paymentId,
                "00",
                Bilingual.SUCCESS);
    }
}
