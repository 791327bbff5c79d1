package id.jamsos.platform.aggregate;

/**
 * Where an event stands in the history of the aggregate that published it.
 *
 * @param source the topic of that kind of aggregate
 * @param sequence gapless per aggregate, from 1
 */
public record EventPosition(String source, String aggregateId, long sequence) {
    public EventPosition {
        if (sequence < 1) {
            throw new IllegalArgumentException("A sequence starts at 1, not " + sequence);
        }
    }
}
