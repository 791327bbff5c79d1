package id.jamsos.torture.check;

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

    /** Everything, once it is quiet. */
    public Evidence evidence() {
        return new Evidence(
                databases.participants(),
                databases.accounts(),
                databases.bills(),
                databases.entitlements(),
                databases.cards(),
                databases.report(),
                databases.parked(),
                databases.unsent(),
                topics.events());
    }

    @Override
    public void close() {
        topics.close();
        databases.close();
    }
}
