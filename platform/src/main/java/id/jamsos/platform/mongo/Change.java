package id.jamsos.platform.mongo;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.event.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One commit of one aggregate: the fields that get new values, the fields that go, the events that are published with
 * it, and the command that caused it where that must be recognised later.
 */
public record Change(
        Document fields,
        List<String> removed,
        List<OutgoingEvent> events,
        @Nullable CommandIdentity command) {
    /** More events than this in one commit mean that the aggregate is cut wrong. */
    public static final int MOST_EVENTS = 16;

    public Change {
        removed = List.copyOf(removed);
        events = List.copyOf(events);
        if (events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("A commit publishes at most " + MOST_EVENTS + " events");
        }
    }

    public static Change set(Document fields) {
        return new Change(fields, List.of(), List.of(), null);
    }

    public Change unset(String... names) {
        var all = new ArrayList<>(removed);
        all.addAll(List.of(names));
        return new Change(fields, all, events, command);
    }

    public Change publish(List<OutgoingEvent> published) {
        var all = new ArrayList<>(events);
        all.addAll(published);
        return new Change(fields, removed, all, command);
    }

    public Change command(CommandIdentity identity) {
        return new Change(fields, removed, events, identity);
    }
}
