@NullMarked
package id.jamsos.platform.trace;

import org.jspecify.annotations.NullMarked;
