package id.jamsos.reporting.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds a batch to the totals. The whole may be repeated after a crash at any point, with other batch boundaries, from
 * any earlier offset, and by two replicas at a time; each event still counts once (ADR 5).
 *
 * <p>First the accounts' memories say which records of the batch count, then the cells take them. Both steps are
 * compare-and-set: who comes second reads again and finds the work done.
 */
public final class CountEvents {
    private final AccountMemories memories;
    private final FirstMonth firstMonth;
    private final Cells cells;

    public CountEvents(AccountMemories memories, FirstMonth firstMonth, Cells cells) {
        this.memories = memories;
        this.firstMonth = firstMonth;
        this.cells = cells;
    }

    public void handle(Batch batch) {
        List<Entry> entries = remember(batch);
        entries.stream()
                .map(Entry::day)
                .min(Comparator.naturalOrder())
                .map(YearMonth::from)
                .ifPresent(firstMonth::include);
        addToCells(batch.stream(), entries);
    }

    private List<Entry> remember(Batch batch) {
        Set<String> accounts = batch.arrivals().stream().map(Arrival::account).collect(Collectors.toSet());
        while (!accounts.isEmpty()) {
            Map<String, AccountMemory> known = new HashMap<>(memories.find(accounts));
            Map<String, AccountMemory> changed = new HashMap<>();
            var entries = new ArrayList<Entry>();
            for (Arrival arrival : batch.arrivals()) {
                var memory = known.computeIfAbsent(arrival.account(), AccountMemory::blank);
                if (memory.isNew(arrival)) {
                    memory = memory.counting(arrival, batch.firstOffset());
                    known.put(arrival.account(), memory);
                    changed.put(arrival.account(), memory);
                }
                memory.counted(arrival).ifPresent(place -> entries.addAll(Entry.of(arrival, place.before())));
            }
            if (changed.isEmpty() || memories.save(changed.values())) {
                return entries;
            }
        }
        return List.of();
    }

    private void addToCells(Batch.Stream stream, List<Entry> entries) {
        Map<CellKey, List<Entry>> byCell = new HashMap<>();
        for (Entry entry : entries) {
            for (Period period : periods(entry.day())) {
                byCell.computeIfAbsent(new CellKey(period, entry.dimensions(), stream), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        while (!byCell.isEmpty()) {
            List<Cells.Addition> additions = missing(byCell, cells.offsets(byCell.keySet()));
            if (additions.isEmpty() || cells.add(additions)) {
                return;
            }
        }
    }

    private static List<Period> periods(LocalDate day) {
        return List.of(new Period.Day(day), new Period.Month(YearMonth.from(day)));
    }

    private static List<Cells.Addition> missing(Map<CellKey, List<Entry>> byCell, Map<CellKey, Long> offsets) {
        var additions = new ArrayList<Cells.Addition>();
        byCell.forEach((key, entries) -> {
            long read = offsets.getOrDefault(key, Cells.NEW);
            var totals = Totals.NONE;
            long last = read;
            for (Entry entry : entries) {
                if (entry.offset() > read) {
                    totals = totals.plus(entry.totals());
                    last = entry.offset();
                }
            }
            if (last > read) {
                additions.add(new Cells.Addition(key, read, last, totals));
            }
        });
        return additions;
    }
}
