/** Lines that can be slowed, silenced and cut. */
@NullMarked
package id.jamsos.torture.proxy;

import org.jspecify.annotations.NullMarked;
