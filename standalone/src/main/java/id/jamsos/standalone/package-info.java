/** Everything in one JVM: the default run and the system tests. For one machine; production runs the same services apart. */
@NullMarked
package id.jamsos.standalone;

import org.jspecify.annotations.NullMarked;
