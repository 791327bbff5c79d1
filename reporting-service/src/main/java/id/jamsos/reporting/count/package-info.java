/**
 * The totals: every event of the account topic is counted once, into cells of one day or month. Start reading at
 * {@link id.jamsos.reporting.count.CountEvents}.
 */
@NullMarked
package id.jamsos.reporting.count;

import org.jspecify.annotations.NullMarked;
