@NullMarked
package id.jamsos.platform.consume;

import org.jspecify.annotations.NullMarked;
