/** The participant's card: the registration together with the standing that contribution accounts report. */
@NullMarked
package id.jamsos.registration.card;

import org.jspecify.annotations.NullMarked;
