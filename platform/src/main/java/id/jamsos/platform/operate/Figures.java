package id.jamsos.platform.operate;

import java.util.Map;

/**
 * What a service knows of its own facts in numbers, counted from its collections at the moment of the question, with a
 * memory that does not grow with them. Reconciliation compares the figures of the owners with those of the reports.
 */
@FunctionalInterface
public interface Figures {
    /** Name to number; names such as {@code payments.rupiah} are the same in every service that has the figure. */
    Map<String, Long> count();
}
