/** The one public door: routing, authentication, limits, composed views, documentation. */
@NullMarked
package id.jamsos.gateway;

import org.jspecify.annotations.NullMarked;
