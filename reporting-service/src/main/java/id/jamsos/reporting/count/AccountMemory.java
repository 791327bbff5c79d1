package id.jamsos.reporting.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the totals remember of one account, so that each of its events counts once and one head is moved, not added.
 *
 * <p>An event counts where it is seen first. {@code recent} keeps that place until its batch is surely in the cells,
 * so that reprocessing after a crash counts it at the same place again while a second copy elsewhere never counts.
 *
 * @param revision grows with every write; a write succeeds only on the revision that was read, 0 = not yet stored
 * @param highest highest sequence seen
 * @param standing where the person counts now; null before the first change of coverage
 */
public record AccountMemory(
        String account,
        long revision,
        long highest,
        @Nullable Standing standing,
        List<Counted> recent) {
    public AccountMemory {
        recent = List.copyOf(recent);
    }

    /**
     * An event that counts at this offset and nowhere else.
     *
     * @param before where the person counted before it; kept because {@code standing} has moved on by then
     */
    public record Counted(
            long sequence, long offset, @Nullable Standing before) {}

    public static AccountMemory blank(String account) {
        return new AccountMemory(account, 0, 0, null, List.of());
    }

    Optional<Counted> counted(Arrival arrival) {
        return recent.stream()
                .filter(place -> place.sequence() == arrival.sequence() && place.offset() == arrival.offset())
                .findFirst();
    }

    boolean isNew(Arrival arrival) {
        return arrival.sequence() > highest;
    }

    /**
     * Remembers that the event counts at this place.
     *
     * @param firstOffset first offset of the batch: places before it are in the cells and need no memory, and so are those of
     *     released events before a batch, and of batches before a released event
     */
    AccountMemory counting(Arrival arrival, long firstOffset) {
        var places = new ArrayList<>(recent);
        places.removeIf(place ->
                place.offset() < firstOffset || Batch.isReleased(place.offset()) != Batch.isReleased(firstOffset));
        return switch (arrival.event()) {
            case AccountEvent.CoverageChanged changed -> {
                places.add(new Counted(arrival.sequence(), arrival.offset(), standing));
                yield new AccountMemory(account, revision, arrival.sequence(), changed.standing(), places);
            }
            case AccountEvent.ContributionCredited _ -> {
                places.add(new Counted(arrival.sequence(), arrival.offset(), null));
                yield new AccountMemory(account, revision, arrival.sequence(), standing, places);
            }
        };
    }
}
