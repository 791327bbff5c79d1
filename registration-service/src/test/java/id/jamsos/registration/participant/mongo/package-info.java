/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.participant.mongo;

import org.jspecify.annotations.NullMarked;
