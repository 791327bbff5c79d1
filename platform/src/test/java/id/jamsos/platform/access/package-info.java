@NullMarked
package id.jamsos.platform.access;

import org.jspecify.annotations.NullMarked;
