package id.jamsos.platform.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record: that an action began, or what became of it.
 *
 * @param id grows with time
 * @param by client id of the operator; of the outcome of a release, the consumer that carried it out
 * @param action the word of the action, such as {@code release-key}
 * @param subject what it was done to, by ids only
 * @param reason what the operator gave as the reason
 * @param outcome a word, and how many records or events it concerned
 * @param of the entry that this one is the outcome of; null for the beginning
 */
public record OperatorAction(
        String id,
        Instant at,
        String by,
        String action,
        Map<String, String> subject,
        @Nullable String reason,
        String outcome,
        @Nullable String of) {
    /** The outcome of every beginning. */
    public static final String BEGUN = "BEGUN";

    public OperatorAction {
        subject = Map.copyOf(subject);
    }
}
