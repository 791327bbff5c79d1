package id.jamsos.torture.check;

import java.time.Instant;
import java.util.concurrent.ExecutionException;

/** Looks at databases and topics. */
public final class Witness implements AutoCloseable {
    private final Databases databases;
    private final Topics topics;

    public Witness(String databaseUri, String bootstrapServers) {
        this.databases = new Databases(databaseUri);
        this.topics = new Topics(bootstrapServers);
    }

    /** What still moves. */
    public record Motion(long unsent, long uncredited, long lag) {
        public boolean isQuiet() {
            return unsent == 0 && uncredited == 0 && lag == 0;
        }
    }

    public Motion motion() throws InterruptedException, ExecutionException {
        return new Motion(databases.unsent().size(), databases.uncredited(), topics.lag());
    }

    /** Events that wait to be sent. */
    public long eventsUnsent() {
        return databases.unsent().stream().mapToLong(Evidence.Unsent::events).sum();
    }

    /** Whether everything has been sent that waited at this moment. */
    public boolean hasDrainedSince(Instant moment) {
        return databases.unsentSinceBefore(moment) == 0;
    }

    /** Everything, once it is quiet. */
    public Evidence evidence() {
        return new Evidence(
                databases.participants(),
                databases.accounts(),
                databases.bills(),
                databases.counterPayments(),
                databases.entitlements(),
                databases.cards(),
                databases.report(),
                databases.parked(),
                databases.settlementExceptions(),
                databases.unsent(),
                topics.events());
    }

    @Override
    public void close() {
        topics.close();
        databases.close();
    }
}
