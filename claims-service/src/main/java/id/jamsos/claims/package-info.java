/** Claims and benefits. Today: what members have paid for, which is what a claim will be measured by. */
@NullMarked
package id.jamsos.claims;

import org.jspecify.annotations.NullMarked;
