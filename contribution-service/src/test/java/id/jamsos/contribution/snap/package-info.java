/** Tests of the protocol. */
@NullMarked
package id.jamsos.contribution.snap;

import org.jspecify.annotations.NullMarked;
