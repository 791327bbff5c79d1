package id.jamsos.claims.entitlement;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What entitlements take from the events of a member's account. */
public sealed interface AccountEvent {

    /** The account exists, or its coverage is another. */
    record CoverageChanged(String segment, @Nullable String agentId) implements AccountEvent {}

    /** A payment was credited. */
    record ContributionCredited(String segment, @Nullable String agentId, List<Line> lines) implements AccountEvent {
        public ContributionCredited {
            lines = List.copyOf(lines);
        }
    }

    /** A type that says nothing about entitlements. */
    record Ignored() implements AccountEvent {}

    /** What a payment paid for one month of one programme. */
    record Line(YearMonth month, Programme programme, PaidMonth paid) {}
}
