/** How a person gets a bill: for which months, at which price, and in place of which earlier one. */
@NullMarked
package id.jamsos.contribution.billing;

import org.jspecify.annotations.NullMarked;
