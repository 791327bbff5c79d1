package id.jamsos.torture.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts of what callers did and met. */
public final class Tally {
    private final Map<Operation, Row> rows = new EnumMap<>(Operation.class);

    public Tally() {
        for (Operation operation : Operation.values()) {
            rows.put(operation, new Row());
        }
    }

    private static final class Row {
        private final LongAdder begun = new LongAdder();
        private final LongAdder acknowledged = new LongAdder();
        private final LongAdder repeated = new LongAdder();
        private final AtomicLong longestMillis = new AtomicLong();
    }

    /**
     * The counts of one operation so far.
     *
     * @param begun operations, each counted once
     * @param repeated requests that were sent again because of doubt
     * @param longest from the first request to the acknowledgement
     */
    public record Count(long begun, long acknowledged, long repeated, Duration longest) {}

    void begun(Operation operation) {
        row(operation).begun.increment();
    }

    void acknowledged(Operation operation, Duration after) {
        Row row = row(operation);
        row.acknowledged.increment();
        row.longestMillis.accumulateAndGet(after.toMillis(), Math::max);
    }

    void repeated(Operation operation) {
        row(operation).repeated.increment();
    }

    /** How often each operation was repeated so far. */
    public Map<Operation, Long> repeated() {
        Map<Operation, Long> repeated = new EnumMap<>(Operation.class);
        rows.forEach((operation, row) -> repeated.put(operation, row.repeated.sum()));
        return repeated;
    }

    public Count of(Operation operation) {
        Row row = row(operation);
        return new Count(
                row.begun.sum(),
                row.acknowledged.sum(),
                row.repeated.sum(),
                Duration.ofMillis(row.longestMillis.get()));
    }

    private Row row(Operation operation) {
        Row row = rows.get(operation);
        if (row == null) {
            throw new IllegalArgumentException(operation.name());
        }
        return row;
    }
}
