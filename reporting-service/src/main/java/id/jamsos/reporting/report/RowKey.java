package id.jamsos.reporting.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a row of a report stands for; none for the total. */
public record RowKey(Map<Dimension, String> values) implements Comparable<RowKey> {
    public static final RowKey TOTAL = new RowKey(Map.of());

    public RowKey {
        var ordered = new EnumMap<Dimension, String>(Dimension.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public @Nullable String value(Dimension dimension) {
        return values.get(dimension);
    }

    RowKey with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new RowKey(more);
    }

    /** Rows of one report have the same dimensions; they are ordered by their values. */
    @Override
    public int compareTo(RowKey other) {
        for (Dimension dimension : Dimension.values()) {
            int order = values.getOrDefault(dimension, "").compareTo(other.values.getOrDefault(dimension, ""));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
