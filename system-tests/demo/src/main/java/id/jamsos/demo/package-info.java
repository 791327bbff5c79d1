/** {@code ./jamsos demo}. */
@NullMarked
package id.jamsos.demo;

import org.jspecify.annotations.NullMarked;
