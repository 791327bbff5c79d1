package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Percent;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A temporary reduction of a contribution.
 *
 * @param percent the share that nobody pays; null exactly when the rule is unknown
 * @param excludedPayers contributions paid by these are not reduced
 */
public record Relief(
        Provision provision,
        Segment segment,
        Set<Programme> programmes,
        Set<Sector> sectors,
        @Nullable Percent percent,
        Set<Payer> excludedPayers)
        implements RateEntry {

    public Relief {
        RateEntry.requireValueUnlessUnknown(provision, percent != null);
        if (programmes.isEmpty() || sectors.isEmpty()) {
            throw new IllegalArgumentException("a relief needs at least one programme and one sector");
        }
        programmes = Set.copyOf(programmes);
        sectors = Set.copyOf(sectors);
        excludedPayers = Set.copyOf(excludedPayers);
    }

    public boolean reduces(Programme programme, Sector sector, Payer payer) {
        return programmes.contains(programme) && sectors.contains(sector) && !excludedPayers.contains(payer);
    }

    /** Two reliefs that could meet in one contribution, whoever pays it. */
    boolean sharesScopeWith(Relief other) {
        return segment == other.segment
                && !Collections.disjoint(programmes, other.programmes)
                && !Collections.disjoint(sectors, other.sectors);
    }
}
