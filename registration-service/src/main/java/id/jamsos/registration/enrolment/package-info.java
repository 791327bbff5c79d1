/** What a worker joins as: segment, programmes, sector, stated income, and the channel that brought them. */
@NullMarked
package id.jamsos.registration.enrolment;

import org.jspecify.annotations.NullMarked;
