@NullMarked
package id.jamsos.gateway.routing;

import org.jspecify.annotations.NullMarked;
