package id.jamsos.system;

import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PaymentOrder;
import id.jamsos.partnerclient.SnapAnswer;
import java.time.LocalDate;

/** The services that are called with a token, each with a request that is right unless the client deviates. */
enum SnapService {
    INQUIRY("24"),
    PAYMENT("25"),
    STATUS("26"),
    REPORT("35");

    private final String digits;

    SnapService(String digits) {
        this.digits = digits;
    }

    /** The code of this service for a case such as {@code 401/00}. */
    String code(String httpAndCase) {
        return httpAndCase.replace("/", digits);
    }

    /** About an order that has not been sent, so that nothing but the deviation decides. */
    SnapAnswer call(PartnerClient client, PaymentOrder order) throws NoAnswerException {
        var today = LocalDate.now(BusinessTime.JAKARTA);
        return switch (this) {
            case INQUIRY ->
                client.inquire(order.customer(), SnapPartner.newRequestId()).snap();
            case PAYMENT -> client.pay(order).snap();
            case STATUS -> client.status(order.customer(), order.requestId()).snap();
            case REPORT ->
                client.report(today.atTime(0, 0), today.atTime(23, 59), null).snap();
        };
    }

    boolean namesACustomer() {
        return this != REPORT;
    }
}
