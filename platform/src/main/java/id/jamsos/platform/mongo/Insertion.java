package id.jamsos.platform.mongo;

/** What became of an insertion. */
public enum Insertion {
    INSERTED,
    /** A document with this id is there: the same command came before, or the fact is already recorded. */
    ID_TAKEN,
    /** Another document holds a value that must be unique. */
    KEY_TAKEN
}
