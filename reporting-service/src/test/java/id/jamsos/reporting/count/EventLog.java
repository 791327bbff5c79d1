package id.jamsos.reporting.count;

import id.jamsos.reporting.count.AccountEvent.ContributionCredited;
import id.jamsos.reporting.count.AccountEvent.CoverageChanged;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random history of accounts, as one partition would hold it: in order per account, with events sent twice. */
public final class EventLog {
    static final Batch.Stream STREAM = new Batch.Stream("jamsos.contribution.account", 3);

    private static final LocalDate START = LocalDate.of(2026, 10, 20);
    private static final int DAYS = 30;
    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT");

    private final Random random;
    private final List<@Nullable Arrival> records = new ArrayList<>();

    EventLog(Random random, int length) {
        this(random, length, 6);
    }

    public EventLog(Random random, int length, int accounts) {
        this.random = random;
        var sequences = new HashMap<String, Long>();
        while (records.size() < length) {
            var account = "account-" + random.nextInt(accounts);
            switch (random.nextInt(5)) {
                case 0 -> sendAgain();
                case 1 -> records.add(null);
                default -> append(account, sequences.merge(account, 1L, Long::sum));
            }
        }
    }

    public int length() {
        return records.size();
    }

    /** Records from one offset up to another; those of types that nobody counts are not among the arrivals. */
    public Batch batch(int from, int to) {
        var arrivals = new ArrayList<Arrival>();
        for (Arrival arrival : records.subList(from, to)) {
            if (arrival != null) {
                arrivals.add(arrival);
            }
        }
        return new Batch(STREAM, from, arrivals);
    }

    /** What must come out: the history counted straight, each event once. */
    Map<CellKey, Totals> expectation() {
        var seen = new HashMap<String, Long>();
        var standings = new HashMap<String, Standing>();
        var cells = new HashMap<CellKey, Totals>();
        for (Arrival arrival : batch(0, length()).arrivals()) {
            if (arrival.sequence() > seen.getOrDefault(arrival.account(), 0L)) {
                seen.put(arrival.account(), arrival.sequence());
                count(arrival, standings, cells);
            }
        }
        cells.values().removeIf(Totals::isNone);
        return cells;
    }

    /** The same without regard to partitions and offsets: what reports will find. */
    public Map<Place, Totals> expectedPlaces() {
        var places = new HashMap<Place, Totals>();
        expectation().forEach((key, totals) -> places.put(new Place(key.period(), key.dimensions()), totals));
        return places;
    }

    /** A cell, whichever partitions feed it. */
    public record Place(Period period, Dimensions dimensions) {}

    /** The places that hold something, of all periods that a log can touch. */
    public static Map<Place, Totals> filledPlaces(Cells cells) {
        var periods = new HashSet<Period>();
        START.datesUntil(START.plusDays(DAYS)).forEach(day -> {
            periods.add(new Period.Day(day));
            periods.add(new Period.Month(YearMonth.from(day)));
        });
        var places = new HashMap<Place, Totals>();
        cells.read(
                periods,
                cell -> places.merge(new Place(cell.period(), cell.dimensions()), cell.totals(), Totals::plus));
        places.values().removeIf(Totals::isNone);
        return places;
    }

    private static void count(Arrival arrival, Map<String, Standing> standings, Map<CellKey, Totals> cells) {
        switch (arrival.event()) {
            case CoverageChanged changed -> {
                var before = standings.put(arrival.account(), changed.standing());
                if (before != null) {
                    add(cells, changed.day(), before.dimensions(), before.removed());
                }
                add(
                        cells,
                        changed.day(),
                        changed.standing().dimensions(),
                        changed.standing().added());
            }
            case ContributionCredited paid -> {
                var people = paid.firstOfMonth() ? 1 : 0;
                var byProgramme = new HashMap<String, Figures>();
                paid.byProgramme()
                        .forEach((code, part) -> byProgramme.put(code, Figures.of(new Money(part, 1, people))));
                var whole = Figures.of(new Money(paid.amount(), 1, people));
                add(cells, paid.day(), paid.dimensions(), new Totals(whole, byProgramme));
            }
        }
    }

    private static void add(Map<CellKey, Totals> cells, LocalDate day, Dimensions dimensions, Totals totals) {
        cells.merge(new CellKey(new Period.Day(day), dimensions, STREAM), totals, Totals::plus);
        cells.merge(new CellKey(new Period.Month(YearMonth.from(day)), dimensions, STREAM), totals, Totals::plus);
    }

    private void append(String account, long sequence) {
        records.add(new Arrival(account, sequence, records.size(), random.nextBoolean() ? changed() : paid()));
    }

    /** The relay repeats what it sent before, one event or several in order. */
    private void sendAgain() {
        int from = random.nextInt(records.size() + 1);
        int to = Math.min(records.size(), from + 1 + random.nextInt(3));
        for (Arrival sent : List.copyOf(batch(from, to).arrivals())) {
            records.add(new Arrival(sent.account(), sent.sequence(), records.size(), sent.event()));
        }
    }

    private CoverageChanged changed() {
        var statuses = CoverageStatus.values();
        return new CoverageChanged(
                day(), new Standing(dimensions(), statuses[random.nextInt(statuses.length)], programmes()));
    }

    private ContributionCredited paid() {
        var parts = new HashMap<String, Long>();
        programmes().forEach(programme -> parts.put(programme, 1000L * (1 + random.nextInt(20))));
        long amount = parts.values().stream().mapToLong(Long::longValue).sum();
        return new ContributionCredited(day(), dimensions(), amount, random.nextBoolean(), parts);
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private Dimensions dimensions() {
        return Dimensions.of(
                "BPU", random.nextBoolean() ? "P31" : "P36", random.nextBoolean() ? "3171" : "3602", "KIOSK");
    }

    private Set<String> programmes() {
        return Set.copyOf(PROGRAMMES.subList(0, 2 + random.nextInt(2)));
    }
}
