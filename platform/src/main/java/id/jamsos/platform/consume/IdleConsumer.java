package id.jamsos.platform.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does between batches what is ordered while no batch comes. Trouble waits for the next look: there is nothing to retry. */
final class IdleConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(IdleConsumer.class);

    private final String group;
    private final Delivery delivery;

    IdleConsumer(String group, Delivery delivery) {
        this.group = group;
        this.delivery = delivery;
    }

    void look() {
        try {
            delivery.betweenBatches();
        } catch (RuntimeException e) {
            LOG.warn("{} looks again for releases later: {}", group, ParkedRecords.describe(e));
        }
    }
}
