/** Consumption of events: exactly-once effect by watermarks, parking of what cannot be applied. */
@NullMarked
package id.jamsos.platform.consume;

import org.jspecify.annotations.NullMarked;
