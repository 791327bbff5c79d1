package id.jamsos.reporting.count;

/** Coverage of a person as contribution-service publishes it, and how it shows among the heads. */
public enum CoverageStatus {
    /** Registered, and never paid. */
    REGISTERED,
    ACTIVE,
    GRACE,
    INACTIVE;

    Heads heads() {
        return switch (this) {
            case REGISTERED -> new Heads(1, 0, 0, 0);
            case ACTIVE -> new Heads(1, 1, 0, 0);
            case GRACE -> new Heads(1, 0, 1, 0);
            case INACTIVE -> new Heads(1, 0, 0, 1);
        };
    }
}
