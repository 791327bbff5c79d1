/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.person;

import org.jspecify.annotations.NullMarked;
