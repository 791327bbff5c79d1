/** Reference data with its source and status: provinces, branches, age limits. Wrong data refuses the start. */
@NullMarked
package id.jamsos.registration.reference;

import org.jspecify.annotations.NullMarked;
