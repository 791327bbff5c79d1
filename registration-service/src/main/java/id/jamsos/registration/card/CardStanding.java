package id.jamsos.registration.card;

import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.registration.card.AccountFact.CoverageMoved;
import id.jamsos.registration.card.AccountFact.MonthsPaid;
import id.jamsos.registration.card.AccountFact.NothingShown;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How a participant stands with their contributions, as far as this service has heard.
 *
 * @param validThrough last paid month; null when nothing is paid
 * @param heardAt when the account last told something, by the business clock; null before it ever did
 */
public record CardStanding(
        CardStatus status,
        @Nullable YearMonth validThrough,
        @Nullable Instant heardAt,
        Watermarks watermarks) {
    /** Of somebody whose account has not reported yet. */
    public static final CardStanding UNHEARD = new CardStanding(CardStatus.REGISTERED, null, null, Watermarks.NONE);

    /** The standing once the next event of the account is known. */
    public CardStanding after(AccountFact fact, EventPosition position, Instant now) {
        Watermarks advanced = watermarks.after(position);
        return switch (fact) {
            case CoverageMoved moved -> new CardStanding(moved.to(), moved.paidThrough(), now, advanced);
            case MonthsPaid paid -> new CardStanding(status, later(paid.last()), now, advanced);
            case NothingShown _ -> new CardStanding(status, validThrough, heardAt, advanced);
        };
    }

    private YearMonth later(YearMonth paid) {
        return validThrough == null || paid.isAfter(validThrough) ? paid : validThrough;
    }
}
