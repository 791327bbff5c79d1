package id.jamsos.reporting.count.events;

import static java.util.Objects.requireNonNull;

import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.reporting.count.AccountEvent;
import id.jamsos.reporting.count.CoverageStatus;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The account's contracts, as far as the totals read them: unknown types and fields are somebody else's. */
final class AccountContracts {
    private AccountContracts() {}

    /** The event to count; empty for a type that no total counts. */
    static Optional<AccountEvent> read(ReceivedEvent event) {
        return switch (event.type()) {
            case "CoverageChanged" ->
                Optional.of(EventJson.read(event.data(), CoverageChanged.class).toDomain());
            case "ContributionCredited" ->
                Optional.of(
                        EventJson.read(event.data(), ContributionCredited.class).toDomain());
            default -> Optional.empty();
        };
    }

    record CoverageChanged(
            String segment,
            CoverageStatus to,
            LocalDate on,
            Set<String> programmes,
            String branch,
            String regionCode,
            String channel) {
        CoverageChanged {
            requireNonNull(segment, "segment");
            requireNonNull(to, "to");
            requireNonNull(on, "on");
            requireNonNull(programmes, "programmes");
            requireNonNull(branch, "branch");
            requireNonNull(regionCode, "regionCode");
            requireNonNull(channel, "channel");
        }

        AccountEvent toDomain() {
            var at = Dimensions.of(segment, branch, regionCode, channel);
            return new AccountEvent.CoverageChanged(on, new Standing(at, to, programmes));
        }
    }

    record ContributionCredited(
            long amount,
            Instant paidAt,
            String segment,
            String branch,
            String regionCode,
            String channel,
            boolean firstPaymentOfMonth,
            List<Line> lines) {
        ContributionCredited {
            requireNonNull(paidAt, "paidAt");
            requireNonNull(segment, "segment");
            requireNonNull(branch, "branch");
            requireNonNull(regionCode, "regionCode");
            requireNonNull(channel, "channel");
            requireNonNull(lines, "lines");
        }

        AccountEvent toDomain() {
            var byProgramme = new HashMap<String, Long>();
            lines.forEach(line -> byProgramme.merge(line.programme(), line.amount(), Math::addExact));
            return new AccountEvent.ContributionCredited(
                    LocalDate.ofInstant(paidAt, BusinessClock.ZONE),
                    Dimensions.of(segment, branch, regionCode, channel),
                    amount,
                    firstPaymentOfMonth,
                    byProgramme);
        }
    }

    record Line(String programme, long amount) {
        Line {
            requireNonNull(programme, "programme");
        }
    }
}
