@NullMarked
package id.jamsos.platform.event;

import org.jspecify.annotations.NullMarked;
