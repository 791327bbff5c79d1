package id.jamsos.contribution.payment;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link PaymentReport}. */
public sealed interface PaymentDecision {

    /** The bill is now paid by this payment. */
    record Booked(Bill.Paid bill) implements PaymentDecision {}

    /** The bill was paid by this very payment before. */
    record Repeated(Bill.Paid bill) implements PaymentDecision {}

    /** Nothing was booked. */
    sealed interface Refused extends PaymentDecision {}

    record BillUnknown() implements Refused {}

    /** A bill is paid in full or not at all. */
    record AmountDiffers(Rupiah total) implements Refused {}

    record BillExpired(Instant expiresAt) implements Refused {}

    /** The bill gave way to another, if that one was ever issued. */
    record BillCancelled(@Nullable BillId replacedBy) implements Refused {}

    /** Another payment has paid the bill. */
    record BillAlreadyPaid() implements Refused {}

    /** The channel reported another payment under the same reference. */
    record ReferenceReused() implements Refused {}

    /** The Idempotency-Key belongs to another payment. */
    record KeyReused() implements Refused {}

    /** The payment lies further ahead of the business clock than clocks may differ. */
    record PaidInFuture() implements Refused {}

    /** Too old to be reported here; the settlement of its day must find it. */
    record PaidTooLongAgo() implements Refused {}
}
