@NullMarked
package id.jamsos.gateway.clock;

import org.jspecify.annotations.NullMarked;
