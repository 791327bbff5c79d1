/** Lines that are disturbed. */
@NullMarked
package id.jamsos.torture.proxy;

import org.jspecify.annotations.NullMarked;
