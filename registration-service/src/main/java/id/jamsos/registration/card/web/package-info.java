/** HTTP of cards. */
@NullMarked
package id.jamsos.registration.card.web;

import org.jspecify.annotations.NullMarked;
