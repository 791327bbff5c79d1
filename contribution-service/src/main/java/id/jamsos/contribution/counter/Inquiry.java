package id.jamsos.contribution.counter;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What does this customer owe?
 *
 * @param requestId keyed hash of the partner's number of the inquiry (inquiryRequestId)
 * @param months how many months the customer wants to pay; null for the open bill, or the usual number when there is none
 * @param fromMonth the first of them; null for the next in turn
 * @param fingerprint keyed hash of everything that makes the inquiry what it is
 */
public record Inquiry(
        String requestId,
        Customer customer,
        @Nullable Integer months,
        @Nullable YearMonth fromMonth,
        String fingerprint) {}
