package id.jamsos.contribution.rates;

/** How sure we are of a rule; from the surest to the least sure. */
public enum SourceStatus {
    /** Read in a source that was opened. */
    CONFIRMED,
    /** Arithmetic on confirmed figures. */
    DERIVED,
    /** Own knowledge; no source was found. */
    RECALLED,
    /** Known to be missing: whatever needs the rule is refused. */
    UNKNOWN;

    public SourceStatus orLessSure(SourceStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
