package id.jamsos.contribution.rates;

/** Where a rule is written, so that every message about it can be followed with an editor. */
public record Origin(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
