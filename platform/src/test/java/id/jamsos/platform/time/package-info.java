@NullMarked
package id.jamsos.platform.time;

import org.jspecify.annotations.NullMarked;
