/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.participant.events;

import org.jspecify.annotations.NullMarked;
