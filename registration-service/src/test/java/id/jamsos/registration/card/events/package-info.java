/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.card.events;

import org.jspecify.annotations.NullMarked;
