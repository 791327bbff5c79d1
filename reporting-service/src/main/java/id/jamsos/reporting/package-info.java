/** Reporting: totals of the scheme, counted from events and readable a moment after them. */
@NullMarked
package id.jamsos.reporting;

import org.jspecify.annotations.NullMarked;
