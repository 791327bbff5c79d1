/** A bill of contributions and the one payment that settles it. */
@NullMarked
package id.jamsos.contribution.bill;

import org.jspecify.annotations.NullMarked;
