/** What accounts hear of participants, and what they publish. */
@NullMarked
package id.jamsos.contribution.account.events;

import org.jspecify.annotations.NullMarked;
