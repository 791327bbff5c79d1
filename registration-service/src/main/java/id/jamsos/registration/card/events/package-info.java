/** Account events, read as far as a card needs them. */
@NullMarked
package id.jamsos.registration.card.events;

import org.jspecify.annotations.NullMarked;
