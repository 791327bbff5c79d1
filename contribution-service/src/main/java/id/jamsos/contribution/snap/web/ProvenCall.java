package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.snap.ProveSender.Sender;
import id.jamsos.contribution.snap.SnapCall;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapRefusedException;

/** A request of which the sender is proven and may call. */
record ProvenCall(SnapCall call, Sender sender) {

    Partner partner() {
        return sender.partner();
    }

    SnapOperation operation() {
        return call.operation();
    }

    CheckedBody body() {
        return CheckedBody.of(operation(), call.body());
    }

    SnapRefusedException refused(SnapCase outcome) {
        return new SnapRefusedException(outcome.of(operation()));
    }
}
