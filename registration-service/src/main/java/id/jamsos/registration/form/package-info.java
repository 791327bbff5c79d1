/** A registration form as it is handed in, and every rule that it is checked against. */
@NullMarked
package id.jamsos.registration.form;

import org.jspecify.annotations.NullMarked;
