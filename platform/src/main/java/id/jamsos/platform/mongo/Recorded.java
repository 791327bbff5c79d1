package id.jamsos.platform.mongo;

/** Whether an aggregate has seen a command before. */
public enum Recorded {
    NEVER,
    /** The same key with the same body: answer as the first time. */
    SAME,
    /** The same key with another body: a mistake of the sender. */
    OTHER_BODY
}
