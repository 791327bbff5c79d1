@NullMarked
package id.jamsos.platform.aggregate;

import org.jspecify.annotations.NullMarked;
