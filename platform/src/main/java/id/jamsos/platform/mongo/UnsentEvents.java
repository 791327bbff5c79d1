package id.jamsos.platform.mongo;

import id.jamsos.platform.mongo.OutboxPublisher.Sent;
import id.jamsos.platform.mongo.OutboxState.Unsent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers which aggregates could not be sent, and why; a bounded number, because an outage concerns them all. */
final class UnsentEvents {
    private static final int MOST = 100;

    private final Map<String, Unsent> unsent = new LinkedHashMap<>();

    /** Takes the outcome of a round: what was sent after all is forgotten. */
    synchronized void note(Sent sent, Instant now) {
        Exception failure = sent.failure();
        if (failure == null) {
            unsent.remove(sent.aggregateId());
            return;
        }
        long sequence = sent.lastSequence() + 1;
        Unsent known = unsent.get(sent.aggregateId());
        Instant since = known != null && known.sequence() == sequence ? known.since() : now;
        if (known != null || unsent.size() < MOST) {
            unsent.put(sent.aggregateId(), new Unsent(sent.aggregateId(), sequence, failure.toString(), since));
        }
    }

    synchronized List<String> aggregateIds() {
        return List.copyOf(unsent.keySet());
    }

    /** Forgets all others: another replica has sent them. */
    synchronized void keep(Collection<String> stillWaiting) {
        unsent.keySet().retainAll(stillWaiting);
    }

    synchronized List<Unsent> list() {
        return List.copyOf(unsent.values());
    }
}
