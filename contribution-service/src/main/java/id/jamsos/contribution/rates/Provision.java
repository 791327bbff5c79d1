package id.jamsos.contribution.rates;

import java.util.regex.Pattern;

/**
 * The legal part of a rule: what it is called, when it holds, which regulation says so and how sure we are.
 *
 * @param note what a reader of the rule should know beyond its source; may be empty
 */
public record Provision(
        String ruleId, Validity validity, String legalSource, SourceStatus status, String note, Origin origin) {

    private static final Pattern RULE_ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    public Provision {
        if (!RULE_ID.matcher(ruleId).matches()) {
            throw new IllegalArgumentException(
                    "ruleId must be capital letters and digits joined by hyphens, not '" + ruleId + "'");
        }
    }

    public boolean isUnknown() {
        return status == SourceStatus.UNKNOWN;
    }

    /** For messages: the rule, its months and its place. */
    @Override
    public String toString() {
        return ruleId + " (" + validity + ", " + origin + ")";
    }
}
