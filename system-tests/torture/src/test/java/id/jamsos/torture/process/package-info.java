/** Processes that are killed and paused. */
@NullMarked
package id.jamsos.torture.process;

import org.jspecify.annotations.NullMarked;
