package id.jamsos.contribution.settlement;

import org.jspecify.annotations.Nullable;

/**
 * What a partner calls a payment. Partners put identity numbers into it, so it is kept encrypted.
 *
 * @param requestId its number of the payment (paymentRequestId)
 * @param customerNo a national identity number or a billing code, as the clerk typed it
 * @param referenceNo its own reference (referenceNo), when it sent one
 */
public record PartnerReference(
        String requestId, String customerNo, @Nullable String referenceNo) {}
