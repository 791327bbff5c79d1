/** Which service answers what; derived from the access table. */
@NullMarked
package id.jamsos.gateway.routing;

import org.jspecify.annotations.NullMarked;
