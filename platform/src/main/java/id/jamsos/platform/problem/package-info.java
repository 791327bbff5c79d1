/** Failures as RFC 9457 problem details, in English and Indonesian. Plain types, usable from a servlet and from WebFlux. */
@NullMarked
package id.jamsos.platform.problem;

import org.jspecify.annotations.NullMarked;
