package id.jamsos.contribution.billing;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Programme;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a bill.
 *
 * @param programmes null for all programmes of the member
 * @param fromMonth null for the month that is next in turn
 * @param months 1, 2, 3, 6 or 12
 */
public record BillOrder(
        CommandIdentity identity,
        ParticipantId participantId,
        @Nullable Set<Programme> programmes,
        @Nullable YearMonth fromMonth,
        int months) {

    /** The same for every repetition of the command. */
    BillId billId() {
        return new BillId(identity.derivedId());
    }
}
