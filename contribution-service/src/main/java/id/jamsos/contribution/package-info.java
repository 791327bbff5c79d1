/** Contributions: what they cost, who paid them for which months, and the cover that follows. */
@NullMarked
package id.jamsos.contribution;

import org.jspecify.annotations.NullMarked;
