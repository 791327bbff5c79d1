package id.jamsos.platform.mongo;

/** Names of the fields that the store keeps in every aggregate document, beside the state that a service maps. */
final class AggregateFields {
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String OUTBOX = "outbox";
    static final String OUTBOX_SINCE = "outboxSince";
    static final String CREATED_BY = "createdBy";
    static final String COMMANDS = "commands";

    private AggregateFields() {}
}
