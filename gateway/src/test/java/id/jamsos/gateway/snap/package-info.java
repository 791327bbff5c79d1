@NullMarked
package id.jamsos.gateway.snap;

import org.jspecify.annotations.NullMarked;
