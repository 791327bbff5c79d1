/** The command line of operators. */
@NullMarked
package id.jamsos.standalone.ops;

import org.jspecify.annotations.NullMarked;
