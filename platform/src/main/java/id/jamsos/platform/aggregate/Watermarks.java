package id.jamsos.platform.aggregate;

import java.util.HashMap;
import java.util.Map;

/**
 * The last sequence applied from each source, kept in the document that the events change and committed with it. This
 * is what makes a second delivery harmless.
 *
 * @param last source to last applied sequence
 */
public record Watermarks(Map<String, Long> last) {
    public static final Watermarks NONE = new Watermarks(Map.of());

    public Watermarks {
        last = Map.copyOf(last);
    }

    public Arrival arrival(EventPosition event) {
        long applied = last.getOrDefault(event.source(), 0L);
        if (event.sequence() <= applied) {
            return Arrival.REPEATED;
        }
        return event.sequence() == applied + 1 ? Arrival.NEXT : Arrival.GAP;
    }

    /** The watermarks once this event is applied. */
    public Watermarks after(EventPosition event) {
        if (arrival(event) != Arrival.NEXT) {
            throw new IllegalArgumentException(event + " does not follow " + last);
        }
        var moved = new HashMap<>(last);
        moved.put(event.source(), event.sequence());
        return new Watermarks(moved);
    }
}
