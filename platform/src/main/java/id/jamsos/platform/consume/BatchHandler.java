package id.jamsos.platform.consume;

import id.jamsos.platform.event.ReceivedEvent;
import java.util.List;

/**
 * Applies the events of one partition together, for totals that no single aggregate holds.
 *
 * @param <T> what the handler keeps of an event
 */
public interface BatchHandler<T> {

    /** Reads one event without any effect. An exception means that it cannot be understood: its key is parked. */
    T read(ReceivedEvent event);

    /** Applies what was read, in the order of the offsets. It may see the same events again in other batches. */
    void apply(String topic, int partition, List<T> inOffsetOrder);

    /**
     * Applies one event that was set aside, after later ones of its partition were applied. The events of one key come in
     * their order. It may see the same event again, and also in a batch that is applied again.
     */
    void applyReleased(String topic, int partition, T event);
}
