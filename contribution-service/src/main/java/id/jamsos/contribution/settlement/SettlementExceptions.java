package id.jamsos.contribution.settlement;

import id.jamsos.contribution.partner.PartnerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything there is to settle with partners. */
public interface SettlementExceptions {

    /** Notes an exception; one that is noted already stays as it was. */
    void note(SettlementException exception);

    /** Those of a partner, the latest first, after the given place. */
    List<SettlementException> of(PartnerId partner, @Nullable Position after, int limit);

    /** A place in the list: when the later payment came, and the exception among those of the same moment. */
    record Position(Instant moment, String id) {

        public static Position of(SettlementException exception) {
            return new Position(exception.later().at(), exception.id());
        }
    }
}
