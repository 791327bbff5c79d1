package id.jamsos.embedded.mongodb;

/** What keeps the data for {@link GroupCommit}, which calls it only between changes. */
interface Durable extends AutoCloseable {

    /** Puts all changes on disk; returns whether a snapshot of now would show anything new. */
    boolean commit();

    Snapshot snapshot();

    /** Something that is equal as long as nothing has changed. */
    Object state();

    /** Writes what is left to write, and ends. */
    @Override
    void close();

    /** Ends without writing anything more. */
    void abandon();
}
