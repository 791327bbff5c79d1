package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.ExternalIds;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapHeader;
import id.jamsos.contribution.snap.SnapTimes;
import id.jamsos.platform.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a number of a request (X-EXTERNAL-ID) means one request on its day. The same request again is no conflict: it is handled
 * as a repetition, because half of the published clients repeat with the same number and the other half with another.
 */
@Component
final class UsedNumbers {

    private final ExternalIds externalIds;
    private final BlindIndex index;

    UsedNumbers(ExternalIds externalIds, BlindIndex index) {
        this.externalIds = externalIds;
        this.index = index;
    }

    /**
     * A partner's number of an inquiry or a payment as it is known inside: keyed, because partners put identity numbers into it, and what is
     * derived from it stands in events for ever.
     */
    String keyed(String requestId) {
        return index.of("SNAP request id\0" + requestId);
    }

    /**
     * Uses the number of a request.
     *
     * @param identifying what makes the request what it is; not the virtual account number, which adds only the partner's service id to the
     *     customer's, and that may be agreed anew between a payment and its repetition
     * @return the fingerprint of that; keyed, because a national identity number could be guessed from a plain hash
     * @throws id.jamsos.contribution.snap.SnapRefusedException when another request has the number
     */
    String use(ProvenCall call, String... identifying) {
        String fingerprint = index.of(call.operation().code() + '\0' + String.join("\0", identifying));
        ExternalIds.Use use = externalIds.use(
                call.partner().id(),
                SnapTimes.day(call.call().sentAt()),
                call.call().header(SnapHeader.X_EXTERNAL_ID),
                fingerprint);
        return switch (use) {
            case FRESH, REPEATED -> fingerprint;
            case OTHER -> throw call.refused(SnapCase.CONFLICT);
        };
    }
}
