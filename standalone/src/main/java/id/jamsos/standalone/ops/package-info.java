/** {@code ./jamsos ops}: a command line over the operator API of the services. */
@NullMarked
package id.jamsos.standalone.ops;

import org.jspecify.annotations.NullMarked;
