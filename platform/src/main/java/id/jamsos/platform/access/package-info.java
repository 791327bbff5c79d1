/** Who may call what: the caller, the access table and ownership. Plain types, usable from a servlet and from WebFlux. */
@NullMarked
package id.jamsos.platform.access;

import org.jspecify.annotations.NullMarked;
