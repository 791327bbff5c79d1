package id.jamsos.registration.card.events;

import static java.util.Objects.requireNonNull;

import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.registration.card.AccountFact;
import id.jamsos.registration.card.AccountFact.CoverageMoved;
import id.jamsos.registration.card.AccountFact.MonthsPaid;
import id.jamsos.registration.card.AccountFact.NothingShown;
import id.jamsos.registration.card.CardStatus;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of the account, with only the fields that a card needs. */
final class AccountEvents {
    private AccountEvents() {}

    static AccountFact fact(ReceivedEvent event) {
        return switch (event.type()) {
            case "CoverageChanged" ->
                EventJson.read(event.data(), CoverageChanged.class).fact();
            case "ContributionCredited" ->
                EventJson.read(event.data(), ContributionCredited.class).fact();
            default -> new NothingShown();
        };
    }

    record CoverageChanged(CardStatus to, @Nullable YearMonth paidThrough) {
        CoverageChanged {
            requireNonNull(to, "to");
        }

        AccountFact fact() {
            return new CoverageMoved(to, paidThrough);
        }
    }

    record ContributionCredited(List<Line> lines) {
        ContributionCredited {
            requireNonNull(lines, "lines");
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a credit has lines");
            }
        }

        AccountFact fact() {
            return new MonthsPaid(lines.stream()
                    .map(Line::month)
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        }
    }

    record Line(YearMonth month) {
        Line {
            requireNonNull(month, "month");
        }
    }
}
