package id.jamsos.platform.sandbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import id.jamsos.platform.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * The business clock of a sandbox. How far it was moved is kept in the database: after a restart time goes on from
 * there, because what happened in the moved time must not lie in the future.
 */
final class MovedClock {
    private static final String ID = "clock";
    private static final String AHEAD = "aheadMillis";

    /** Two services are told one after the other; a moment that has just passed is where the clock already is. */
    private static final Duration JUST_PASSED = Duration.ofMinutes(5);

    private final MongoCollection<Document> kept;
    private final BusinessClock clock;
    private final List<ClockMoved> followers;

    MovedClock(MongoDatabase database, BusinessClock clock, List<ClockMoved> followers) {
        this.kept = database.getCollection("sandbox");
        this.clock = clock;
        this.followers = List.copyOf(followers);
    }

    /** Puts the clock where it was before the restart. */
    void restore() {
        Document was = kept.find(Filters.eq("_id", ID)).first();
        if (was != null) {
            clock.moveTo(clock.now().plusMillis(was.getLong(AHEAD)));
        }
    }

    /**
     * Moves the clock forward and does what falls due.
     *
     * @return false, with nothing moved, when the moment is past
     */
    synchronized boolean moveTo(Instant moment) {
        Instant now = clock.now();
        if (moment.isBefore(now.minus(JUST_PASSED))) {
            return false;
        }
        if (moment.isAfter(now)) {
            clock.moveTo(moment);
            kept.updateOne(
                    Filters.eq("_id", ID),
                    new Document("$set", new Document(AHEAD, clock.ahead().toMillis())),
                    new UpdateOptions().upsert(true));
        }
        followers.forEach(ClockMoved::catchUp);
        return true;
    }
}
