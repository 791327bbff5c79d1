package id.jamsos.embedded.mongodb;

/** What keeps the data for {@link GroupCommit}, which calls it only between changes. */
interface Durable extends AutoCloseable {

    /** Puts all changes on disk; returns whether a snapshot of now would show anything new. */
    boolean commit();

    Snapshot snapshot();

    @Override
    void close();
}
