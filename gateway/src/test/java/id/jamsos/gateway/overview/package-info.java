@NullMarked
package id.jamsos.gateway.overview;

import org.jspecify.annotations.NullMarked;
