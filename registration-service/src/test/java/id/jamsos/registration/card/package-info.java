/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.card;

import org.jspecify.annotations.NullMarked;
