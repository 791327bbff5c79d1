/** Named examples and stores in memory for the rule tests. */
@NullMarked
package id.jamsos.contribution.testing;

import org.jspecify.annotations.NullMarked;
