package id.jamsos.registration.reference;

/** How well a reference value is known. */
public enum SourceStatus {
    /** Read in an opened source. */
    CONFIRMED,
    /** Common knowledge, no source opened yet. */
    RECALLED,
    /** Our own choice until an official list is found. */
    PROVISIONAL
}
