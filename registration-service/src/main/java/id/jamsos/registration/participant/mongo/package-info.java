/** Participants in MongoDB, personal data encrypted. */
@NullMarked
package id.jamsos.registration.participant.mongo;

import org.jspecify.annotations.NullMarked;
