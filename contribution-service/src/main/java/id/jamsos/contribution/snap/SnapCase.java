package id.jamsos.contribution.snap;

/** What can become of a request: those cases of the standard's table that this biller answers, in the words of the table. */
public enum SnapCase {
    SUCCESSFUL(200, 0, "Successful"),
    BAD_REQUEST(400, 0, "Bad Request"),
    INVALID_FIELD_FORMAT(400, 1, "Invalid Field Format"),
    INVALID_MANDATORY_FIELD(400, 2, "Invalid Mandatory Field"),
    UNAUTHORIZED(401, 0, "Unauthorized."),
    INVALID_TOKEN(401, 1, "Invalid Token (B2B)"),
    TRANSACTION_EXPIRED(403, 0, "Transaction Expired"),
    FEATURE_NOT_ALLOWED(403, 1, "Feature Not Allowed"),
    EXCEEDS_AMOUNT_LIMIT(403, 2, "Exceeds Transaction Amount Limit"),
    CUT_OFF(403, 6, "Feature Not Allowed At This Time"),
    NOT_PERMITTED(403, 15, "Transaction Not Permitted"),
    SUSPENDED(403, 16, "Suspend Transaction"),
    TRANSACTION_NOT_FOUND(404, 1, "Transaction Not Found"),
    INVALID_BILL(404, 12, "Invalid Bill/Virtual Account"),
    INVALID_AMOUNT(404, 13, "Invalid Amount"),
    PAID_BILL(404, 14, "Paid Bill"),
    PARTNER_NOT_FOUND(404, 16, "Partner Not Found"),
    /** The channel takes this for a success when it answers a payment. */
    INCONSISTENT_REQUEST(404, 18, "Inconsistent Request"),
    EXPIRED_BILL(404, 19, "Invalid Bill/Virtual Account"),
    NOT_SUPPORTED(405, 0, "Requested Function Is Not Supported"),
    CONFLICT(409, 0, "Conflict"),
    GENERAL_ERROR(500, 0, "General Error"),
    TIMEOUT(504, 0, "Timeout");

    private final int httpStatus;
    private final int number;
    private final String message;

    SnapCase(int httpStatus, int number, String message) {
        this.httpStatus = httpStatus;
        this.number = number;
        this.message = message;
    }

    int httpStatus() {
        return httpStatus;
    }

    int number() {
        return number;
    }

    public ResponseCode of(SnapOperation operation) {
        return new ResponseCode(this, operation.code(), message);
    }

    /**
     * The case with what the table leaves to the biller.
     *
     * @param detail a field's name or a reason
     */
    public ResponseCode of(SnapOperation operation, String detail) {
        return new ResponseCode(this, operation.code(), message + " " + detail);
    }

    /** The case when nothing that the standard numbers was called. */
    public ResponseCode ofNoOperation() {
        return new ResponseCode(this, ResponseCode.NO_OPERATION, message);
    }
}
