/** Callers. */
@NullMarked
package id.jamsos.torture.load;

import org.jspecify.annotations.NullMarked;
