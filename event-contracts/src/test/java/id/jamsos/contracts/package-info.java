/** Checks that the contracts are complete, valid and never changed in place. The module itself has no classes. */
@NullMarked
package id.jamsos.contracts;

import org.jspecify.annotations.NullMarked;
