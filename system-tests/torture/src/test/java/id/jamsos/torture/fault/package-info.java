/** Plans of faults. */
@NullMarked
package id.jamsos.torture.fault;

import org.jspecify.annotations.NullMarked;
