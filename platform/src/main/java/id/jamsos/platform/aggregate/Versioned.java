package id.jamsos.platform.aggregate;

/** A state as it was loaded, with the revision that its next commit must still find. */
public record Versioned<S>(S state, Revision revision) {}
