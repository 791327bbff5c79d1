/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.participant;

import org.jspecify.annotations.NullMarked;
