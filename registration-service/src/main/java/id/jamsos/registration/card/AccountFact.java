package id.jamsos.registration.card;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a card must know of an event of the contribution account. */
public sealed interface AccountFact {
    /**
     * The coverage changed.
     *
     * @param paidThrough last paid month; null when nothing is paid
     */
    record CoverageMoved(CardStatus to, @Nullable YearMonth paidThrough) implements AccountFact {}

    /** Months were paid; a person may pay ahead without a change of coverage. */
    record MonthsPaid(YearMonth last) implements AccountFact {}

    /** Something that a card does not show. */
    record NothingShown() implements AccountFact {}
}
