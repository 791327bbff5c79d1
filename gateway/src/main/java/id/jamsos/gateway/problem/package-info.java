/** Failures of the gateway and of services that do not answer, as problem details. */
@NullMarked
package id.jamsos.gateway.problem;

import org.jspecify.annotations.NullMarked;
