/** HTTP of participants: requests read, answers shown, personal data masked. */
@NullMarked
package id.jamsos.registration.participant.web;

import org.jspecify.annotations.NullMarked;
