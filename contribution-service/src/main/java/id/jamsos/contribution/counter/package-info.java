/** The counter (loket): what happens when a partner's clerk asks what somebody owes, takes the money, and the line breaks in the middle. */
@NullMarked
package id.jamsos.contribution.counter;

import org.jspecify.annotations.NullMarked;
