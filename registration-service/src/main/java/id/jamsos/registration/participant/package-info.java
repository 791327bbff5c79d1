/** Registering a worker as a participant, once per identity number, and finding participants again. */
@NullMarked
package id.jamsos.registration.participant;

import org.jspecify.annotations.NullMarked;
