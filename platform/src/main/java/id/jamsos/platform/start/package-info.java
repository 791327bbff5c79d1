/** Starting a service, whatever else is there already. */
@NullMarked
package id.jamsos.platform.start;

import org.jspecify.annotations.NullMarked;
