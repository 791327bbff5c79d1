/** The run as a whole. */
@NullMarked
package id.jamsos.torture;

import org.jspecify.annotations.NullMarked;
