package id.jamsos.claims.entitlement.events;

import static java.util.Objects.requireNonNull;

import id.jamsos.claims.entitlement.AccountEvent;
import id.jamsos.claims.entitlement.PaidMonth;
import id.jamsos.claims.entitlement.Programme;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account's contracts, as far as entitlements read them: unknown types and fields are somebody else's. */
final class AccountContracts {
    private AccountContracts() {}

    static AccountEvent read(ReceivedEvent event) {
        return switch (event.type()) {
            case "CoverageChanged" ->
                EventJson.read(event.data(), CoverageChanged.class).toDomain();
            case "ContributionCredited" ->
                EventJson.read(event.data(), ContributionCredited.class).toDomain();
            default -> new AccountEvent.Ignored();
        };
    }

    record CoverageChanged(String segment, @Nullable String agentId) {
        CoverageChanged {
            requireNonNull(segment, "segment");
        }

        AccountEvent toDomain() {
            return new AccountEvent.CoverageChanged(segment, agentId);
        }
    }

    record ContributionCredited(
            String segment, @Nullable String agentId, String billId, String paymentId, List<Line> lines) {
        ContributionCredited {
            requireNonNull(segment, "segment");
            requireNonNull(billId, "billId");
            requireNonNull(paymentId, "paymentId");
            requireNonNull(lines, "lines");
        }

        AccountEvent toDomain() {
            return new AccountEvent.ContributionCredited(
                    segment,
                    agentId,
                    lines.stream().map(line -> line.toDomain(billId, paymentId)).toList());
        }
    }

    record Line(YearMonth month, Programme programme, long base, long amount) {
        Line {
            requireNonNull(month, "month");
            requireNonNull(programme, "programme");
        }

        AccountEvent.Line toDomain(String billId, String paymentId) {
            return new AccountEvent.Line(month, programme, new PaidMonth(base, amount, billId, paymentId));
        }
    }
}
