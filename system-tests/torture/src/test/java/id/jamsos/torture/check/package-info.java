/** The proof, and that it can fail. */
@NullMarked
package id.jamsos.torture.check;

import org.jspecify.annotations.NullMarked;
