/** The way of a booked payment into the account: a chain that starts with a hint and is finished by a sweep, whatever happens. */
@NullMarked
package id.jamsos.contribution.crediting;

import org.jspecify.annotations.NullMarked;
