package id.jamsos.contribution.rates;

import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;

/** How a monthly contribution is computed. */
public sealed interface Charge {

    Rupiah on(Rupiah base);

    record PercentOfBase(Percent percent) implements Charge {
        @Override
        public Rupiah on(Rupiah base) {
            return percent.of(base);
        }
    }

    /** The same amount for everybody. */
    record FlatAmount(Rupiah amount) implements Charge {
        @Override
        public Rupiah on(Rupiah base) {
            return amount;
        }
    }
}
