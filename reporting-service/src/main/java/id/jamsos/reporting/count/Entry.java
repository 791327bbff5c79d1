package id.jamsos.reporting.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the record at this offset adds to the cells of a day and its month. */
record Entry(long offset, LocalDate day, Dimensions dimensions, Totals totals) {

    /** @param before where the person counted before the event */
    static List<Entry> of(Arrival arrival, @Nullable Standing before) {
        return switch (arrival.event()) {
            case AccountEvent.CoverageChanged changed -> moved(arrival.offset(), changed, before);
            case AccountEvent.ContributionCredited paid ->
                List.of(new Entry(arrival.offset(), paid.day(), paid.dimensions(), received(paid)));
        };
    }

    private static List<Entry> moved(long offset, AccountEvent.CoverageChanged changed, @Nullable Standing before) {
        var byDimensions = new HashMap<Dimensions, Totals>();
        Standing now = changed.standing();
        byDimensions.put(now.dimensions(), now.added());
        if (before != null) {
            byDimensions.merge(before.dimensions(), before.removed(), Totals::plus);
        }
        var entries = new ArrayList<Entry>();
        byDimensions.forEach((dimensions, totals) -> {
            if (!totals.isNone()) {
                entries.add(new Entry(offset, changed.day(), dimensions, totals));
            }
        });
        return entries;
    }

    private static Totals received(AccountEvent.ContributionCredited paid) {
        long participants = paid.firstOfMonth() ? 1 : 0;
        Map<String, Figures> byProgramme = new HashMap<>();
        paid.byProgramme()
                .forEach((programme, amount) ->
                        byProgramme.put(programme, Figures.of(new Money(amount, 1, participants))));
        return new Totals(Figures.of(new Money(paid.amount(), 1, participants)), byProgramme);
    }
}
