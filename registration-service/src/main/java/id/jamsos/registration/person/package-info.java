/** Who a member is: identity number, names, contact, heirs. Everything in here is personal data. */
@NullMarked
package id.jamsos.registration.person;

import org.jspecify.annotations.NullMarked;
