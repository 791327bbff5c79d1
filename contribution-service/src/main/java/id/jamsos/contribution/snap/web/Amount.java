package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.money.Rupiah;

/** Money in the standard's form: two decimals, which rupiah do not have. */
record Amount(String value, String currency) {

    static Amount of(Rupiah rupiah) {
        return new Amount(rupiah.amount() + ".00", "IDR");
    }
}
