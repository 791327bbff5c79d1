package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.counter.Customer;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapRefusedException;
import id.jamsos.platform.crypto.BlindIndex;

/**
 * The virtual account that a request is about.
 *
 * @param serviceId partnerServiceId without its padding
 * @param customerNo a national identity number, a billing code, or anything else
 */
record CalledAccount(String serviceId, String customerNo) {

    private static final int SERVICE_ID_WIDTH = 8;
    private static final int NIK_LENGTH = 16;
    private static final int BILLING_CODE_LENGTH = 18;

    /**
     * The account of a request.
     *
     * @throws SnapRefusedException when its parts contradict each other, or it is not among the partner's
     */
    static CalledAccount of(ProvenCall call, CheckedBody body) {
        String serviceId = servedBy(call, body);
        var account = new CalledAccount(serviceId, body.text("customerNo"));
        // senders pad with spaces, with fewer or not at all: that changes no number
        if (!body.text("virtualAccountNo").strip().equals(serviceId + account.customerNo())) {
            throw body.wrong("virtualAccountNo");
        }
        return account;
    }

    /**
     * The partnerServiceId of a request, without padding.
     *
     * @throws SnapRefusedException when it is not the partner's
     */
    static String servedBy(ProvenCall call, CheckedBody body) {
        String serviceId = body.text("partnerServiceId").strip();
        if (!serviceId.equals(call.partner().terms().partnerServiceId())) {
            throw call.refused(SnapCase.PARTNER_NOT_FOUND);
        }
        return serviceId;
    }

    /** As the standard has it: eight characters, spaces first. */
    String partnerServiceId() {
        return padded(serviceId);
    }

    String virtualAccountNo() {
        return padded(serviceId) + customerNo;
    }

    /** Whom the number names. */
    Customer customer(BlindIndex index) {
        return switch (customerNo.length()) {
            case NIK_LENGTH -> new Customer.Worker(index.of(customerNo));
            case BILLING_CODE_LENGTH -> billHolder();
            default -> new Customer.Unknown();
        };
    }

    private Customer billHolder() {
        try {
            return new Customer.BillHolder(new BillingCode(customerNo));
        } catch (IllegalArgumentException _) {
            return new Customer.Unknown(); // its check digit says that it was mistyped
        }
    }

    private static String padded(String serviceId) {
        return " ".repeat(SERVICE_ID_WIDTH - serviceId.length()) + serviceId;
    }
}
