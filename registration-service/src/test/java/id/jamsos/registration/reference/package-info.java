/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.reference;

import org.jspecify.annotations.NullMarked;
