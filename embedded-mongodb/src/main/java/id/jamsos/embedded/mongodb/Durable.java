package id.jamsos.embedded.mongodb;

/** What keeps the data for {@link GroupCommit}, which calls it only between changes. */
interface Durable extends AutoCloseable {

    /** Writes all changes to the file; returns whether a snapshot of now would show anything new. */
    boolean commit();

    Snapshot snapshot();

    /** A change begins; what the ones before it did is not taken back any more. */
    void begin();

    /** Takes back what the change did to a document that it did not finish. */
    void undoHalfDocument();

    /** Takes back what the change did. */
    void undo();

    /** Writes what is left to write, and ends. */
    @Override
    void close();

    /** Ends without writing anything more. */
    void abandon();
}
