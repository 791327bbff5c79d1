package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every dated contribution rule. Rules are chosen by the contribution month, never by today. An empty answer means that no rule is known;
 * whoever needs it must refuse to compute.
 */
public final class RateCatalogue {

    private final List<RateEntry> entries;

    private RateCatalogue(List<RateEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads and checks the files.
     *
     * @throws InvalidRatesException naming every problem
     */
    public static RateCatalogue load(RateFiles files) {
        CatalogueReader reader = new CatalogueReader(files);
        List<String> problems = new ArrayList<>(reader.problems());
        problems.addAll(CatalogueChecks.problems(reader.entries()));
        if (!problems.isEmpty()) {
            throw new InvalidRatesException(problems);
        }
        return new RateCatalogue(reader.entries());
    }

    public Optional<IncomeBase> base(Segment segment, YearMonth month) {
        return inForce(IncomeBase.class, month, base -> base.segment() == segment)
                .filter(base -> !base.provision().isUnknown())
                .findFirst();
    }

    public Optional<ContributionRate> contribution(Segment segment, Programme programme, Side side, YearMonth month) {
        return inForce(
                        ContributionRate.class,
                        month,
                        rate -> rate.segment() == segment && rate.programme() == programme && rate.side() == side)
                .filter(rate -> !rate.provision().isUnknown())
                .findFirst();
    }

    /** The relief for a contribution; may be an unknown one, which is not the same as none. */
    public Optional<Relief> relief(Segment segment, Programme programme, Sector sector, Payer payer, YearMonth month) {
        return inForce(
                        Relief.class,
                        month,
                        relief -> relief.segment() == segment && relief.reduces(programme, sector, payer))
                .findFirst();
    }

    public List<RateEntry> inForce(YearMonth month) {
        return inForce(RateEntry.class, month, entry -> true).toList();
    }

    private <T extends RateEntry> Stream<T> inForce(Class<T> kind, YearMonth month, Predicate<T> matching) {
        return entries.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(entry -> entry.provision().validity().contains(month))
                .filter(matching);
    }
}
