/** The one view that is composed of several services. */
@NullMarked
package id.jamsos.gateway.overview;

import org.jspecify.annotations.NullMarked;
