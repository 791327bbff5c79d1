package id.jamsos.torture.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kinds of records that cannot be applied. Their keys name the kind, so that the checker finds them on the topics by itself. */
public enum PoisonKind {
    /** A value that is no JSON, under headers that promise a known event. */
    UNREADABLE,
    HEADERLESS,
    /** No value at all. */
    EMPTY,
    /** A seventh event of somebody who has no first one. */
    GAP;

    private static final String PREFIX = "torture-poison-";

    /** The key of a poison record; nobody real has it. */
    public String key(long number) {
        return PREFIX + name() + "-" + number;
    }

    /** The poison that stands there, if it is one. */
    static Optional<Poison> of(Evidence.Event event) {
        if (!event.key().startsWith(PREFIX)) {
            return Optional.empty();
        }
        String kind = event.key().substring(PREFIX.length(), event.key().lastIndexOf('-'));
        return Optional.of(new Poison(
                event.place(), event.key(), valueOf(kind).parkedBy(event.place().topic())));
    }

    /** Who parks this, and everything behind it. Totals need no order, so reporting passes over a gap. */
    private Set<String> parkedBy(String topic) {
        List<String> groups = Topics.GROUPS.getOrDefault(topic, List.of());
        return switch (this) {
            case UNREADABLE, HEADERLESS, EMPTY -> Set.copyOf(groups);
            case GAP ->
                Set.copyOf(groups.stream()
                        .filter(group -> !group.equals("reporting-totals"))
                        .toList());
        };
    }
}
