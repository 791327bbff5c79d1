package id.jamsos.claims.entitlement;

import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Watermarks;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The months that a member has paid for. It is born with the first event of the account, which opens it, and so tells
 * a member who never paid from somebody unknown.
 *
 * @param segment how the member takes part in the scheme; null while only events were seen that do not say
 * @param agentId the agent who serves the member; null when there is none
 * @param months each month and programme once, whatever was paid twice for it
 * @param watermarks last event of the account that is in here
 * @param asOf time of that event
 */
public record Entitlement(
        ParticipantId participantId,
        @Nullable String segment,
        @Nullable String agentId,
        SortedMap<YearMonth, Map<Programme, PaidMonth>> months,
        Watermarks watermarks,
        Instant asOf) {

    public Entitlement {
        var copy = new TreeMap<YearMonth, Map<Programme, PaidMonth>>();
        months.forEach((month, paid) -> copy.put(month, Collections.unmodifiableMap(new EnumMap<>(paid))));
        months = Collections.unmodifiableSortedMap(copy);
    }

    /** A member of whom nothing is known yet but the id. */
    public static Entitlement none(ParticipantId participantId) {
        return new Entitlement(participantId, null, null, new TreeMap<>(), Watermarks.NONE, Instant.EPOCH);
    }

    /** How many months are paid in the programme. */
    public long monthsPaid(Programme programme) {
        return months.values().stream()
                .filter(paid -> paid.containsKey(programme))
                .count();
    }

    /**
     * The entitlement after the next event of the account. A month that is already paid in a programme keeps its first
     * payment: what came twice is credit in the account, not another month.
     */
    public Entitlement after(AccountEvent event, EventPosition position, Instant time) {
        Watermarks moved = watermarks.after(position);
        return switch (event) {
            case AccountEvent.CoverageChanged changed ->
                new Entitlement(participantId, changed.segment(), changed.agentId(), months, moved, time);
            case AccountEvent.ContributionCredited credited ->
                new Entitlement(participantId, credited.segment(), credited.agentId(), withPaid(credited), moved, time);
            case AccountEvent.Ignored _ -> new Entitlement(participantId, segment, agentId, months, moved, time);
        };
    }

    private SortedMap<YearMonth, Map<Programme, PaidMonth>> withPaid(AccountEvent.ContributionCredited credited) {
        var all = new TreeMap<YearMonth, Map<Programme, PaidMonth>>();
        months.forEach((month, paid) -> all.put(month, new EnumMap<>(paid)));
        for (AccountEvent.Line line : credited.lines()) {
            all.computeIfAbsent(line.month(), _ -> new EnumMap<>(Programme.class))
                    .putIfAbsent(line.programme(), line.paid());
        }
        return all;
    }
}
