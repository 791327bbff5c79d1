/** The events of accounts as they arrive from contribution-service. */
@NullMarked
package id.jamsos.reporting.count.events;

import org.jspecify.annotations.NullMarked;
