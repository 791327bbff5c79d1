/** The running system, as a demonstration reaches it from outside. */
@NullMarked
package id.jamsos.demo.system;

import org.jspecify.annotations.NullMarked;
