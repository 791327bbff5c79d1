package id.jamsos.platform.mongo;

/** What became of a commit that was not stale. */
public enum Written {
    WRITTEN,
    /** Another document holds a value that must be unique; nothing was changed. */
    KEY_TAKEN
}
