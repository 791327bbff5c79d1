package id.jamsos.partnerclient;

import tools.jackson.databind.JsonNode;

/**
 * A payment as the biller shows it.
 *
 * @param flagStatus paymentFlagStatus: 00 booked, anything else not
 * @param referenceNo the biller's own number of it; empty when nothing was booked
 */
public record ShownPayment(String requestId, String customerNo, long amount, String flagStatus, String referenceNo) {

    static ShownPayment of(JsonNode data) {
        return new ShownPayment(
                data.path("paymentRequestId").asString(""),
                data.path("customerNo").asString(""),
                SnapMessages.rupiah(data.path("paidAmount")),
                data.path("paymentFlagStatus").asString(""),
                data.path("referenceNo").asString(""));
    }

    public boolean isBooked() {
        return flagStatus.equals("00");
    }
}
