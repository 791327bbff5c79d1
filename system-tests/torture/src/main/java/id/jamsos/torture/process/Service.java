package id.jamsos.torture.process;

/** A service, by its name in the access table. */
public enum Service {
    REGISTRATION,
    CONTRIBUTION,
    CLAIMS,
    REPORTING;

    public String label() {
        return switch (this) {
            case REGISTRATION -> "registration";
            case CONTRIBUTION -> "contribution";
            case CLAIMS -> "claims";
            case REPORTING -> "reporting";
        };
    }
}
