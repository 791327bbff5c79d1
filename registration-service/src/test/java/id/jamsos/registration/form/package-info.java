/** Tests of the package of the same name. */
@NullMarked
package id.jamsos.registration.form;

import org.jspecify.annotations.NullMarked;
