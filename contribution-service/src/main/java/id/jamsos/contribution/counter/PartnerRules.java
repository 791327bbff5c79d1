package id.jamsos.contribution.counter;

import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.Product;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** What a partner may do now, whoever the customer is; in the order of {@link CounterRefusal}. */
final class PartnerRules {

    private PartnerRules() {}

    static Optional<CounterRefusal> refusal(Partner partner, Customer customer, Instant at) {
        if (partner.isSuspended()) {
            return Optional.of(CounterRefusal.PARTNER_SUSPENDED);
        }
        CutOff cutOff = partner.terms().cutOff();
        if (cutOff != null && cutOff.includes(LocalTime.ofInstant(at, BusinessClock.ZONE))) {
            return Optional.of(CounterRefusal.CUT_OFF);
        }
        return product(customer)
                .filter(product -> !partner.terms().products().contains(product))
                .map(_ -> CounterRefusal.PRODUCT_NOT_ALLOWED);
    }

    static Optional<CounterRefusal> refusal(Partner partner, Rupiah amount) {
        Rupiah highest = partner.terms().limits().highestPayment();
        return amount.amount() > highest.amount() ? Optional.of(CounterRefusal.ABOVE_LIMIT) : Optional.empty();
    }

    private static Optional<Product> product(Customer customer) {
        return switch (customer) {
            case Customer.Worker _ -> Optional.of(Product.BPU_BY_NIK);
            case Customer.BillHolder _ -> Optional.of(Product.BILL_BY_CODE);
            case Customer.Unknown _ -> Optional.empty();
        };
    }
}
