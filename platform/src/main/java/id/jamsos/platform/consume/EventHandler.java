package id.jamsos.platform.consume;

import id.jamsos.platform.event.ReceivedEvent;

/**
 * Applies one event. It may see the same event again, late, or from a newer producer, and stays correct.
 *
 * <p>A failure of the database is retried for ever. Any other exception means that the event cannot be understood: it
 * and everything later of its key is parked.
 */
@FunctionalInterface
public interface EventHandler {
    Handled handle(ReceivedEvent event);
}
