/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.participant.web;

import org.jspecify.annotations.NullMarked;
