/** Participant events as other services are promised them. */
@NullMarked
package id.jamsos.registration.participant.events;

import org.jspecify.annotations.NullMarked;
