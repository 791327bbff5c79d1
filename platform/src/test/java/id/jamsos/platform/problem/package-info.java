@NullMarked
package id.jamsos.platform.problem;

import org.jspecify.annotations.NullMarked;
