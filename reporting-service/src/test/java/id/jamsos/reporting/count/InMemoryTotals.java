package id.jamsos.reporting.count;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stored side of the totals without a database. Before every single write it asks {@code beforeWrite}, which may
 * throw, as a crash would, or let another replica work in between.
 */
public final class InMemoryTotals implements AccountMemories, Cells, FirstMonth {
    private final Map<String, AccountMemory> memories = new HashMap<>();
    private final Map<CellKey, Stored> cells = new HashMap<>();
    private @Nullable YearMonth first;
    private Runnable beforeWrite = () -> {};

    private record Stored(long offset, Totals totals) {}

    public CountEvents counting() {
        return new CountEvents(this, this, this);
    }

    void beforeWrite(Runnable action) {
        this.beforeWrite = action;
    }

    Map<CellKey, Totals> filledCells() {
        var filled = new HashMap<CellKey, Totals>();
        cells.forEach((key, stored) -> {
            if (!stored.totals().isNone()) {
                filled.put(key, stored.totals());
            }
        });
        return filled;
    }

    int longestMemory() {
        return memories.values().stream()
                .mapToInt(memory -> memory.recent().size())
                .max()
                .orElse(0);
    }

    @Override
    public Map<String, AccountMemory> find(Set<String> accounts) {
        var found = new HashMap<>(memories);
        found.keySet().retainAll(accounts);
        return found;
    }

    @Override
    public boolean save(Collection<AccountMemory> changed) {
        boolean all = true;
        for (AccountMemory memory : changed) {
            beforeWrite.run();
            var stored = memories.getOrDefault(memory.account(), AccountMemory.blank(memory.account()));
            if (stored.revision() == memory.revision()) {
                memories.put(memory.account(), next(memory));
            } else {
                all = false;
            }
        }
        return all;
    }

    private static AccountMemory next(AccountMemory memory) {
        return new AccountMemory(
                memory.account(), memory.revision() + 1, memory.highest(), memory.standing(), memory.recent());
    }

    @Override
    public Map<CellKey, Long> offsets(Set<CellKey> keys) {
        var offsets = new HashMap<CellKey, Long>();
        keys.stream()
                .filter(cells::containsKey)
                .forEach(key -> offsets.put(key, stored(key).offset()));
        return offsets;
    }

    @Override
    public boolean add(Collection<Addition> additions) {
        boolean all = true;
        for (Addition addition : additions) {
            beforeWrite.run();
            var stored = stored(addition.key());
            if (stored.offset() == addition.read()) {
                cells.put(
                        addition.key(),
                        new Stored(addition.offset(), stored.totals().plus(addition.totals())));
            } else {
                all = false;
            }
        }
        return all;
    }

    private Stored stored(CellKey key) {
        return cells.getOrDefault(key, new Stored(NEW, Totals.NONE));
    }

    @Override
    public void read(Collection<Period> periods, Consumer<Cell> reader) {
        List<CellKey> keys = new ArrayList<>(cells.keySet());
        keys.removeIf(key -> !periods.contains(key.period()));
        keys.forEach(key -> reader.accept(
                new Cell(key.period(), key.dimensions(), stored(key).totals())));
    }

    @Override
    public Optional<YearMonth> find() {
        return Optional.ofNullable(first);
    }

    @Override
    public void include(YearMonth month) {
        beforeWrite.run();
        first = first == null || month.isBefore(first) ? month : first;
    }
}
