package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.ResponseCode;

/**
 * An answer before it is written.
 *
 * @param body a record of which the first two fields are the code and its message
 */
record SnapAnswer(ResponseCode code, Object body) {

    /** An answer that says nothing more; the way of every refusal but that of a payment by the counter. */
    static SnapAnswer only(ResponseCode code) {
        return new SnapAnswer(code, new CodeOnly(code.code(), code.message()));
    }

    record CodeOnly(String responseCode, String responseMessage) {}
}
