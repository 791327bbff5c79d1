/** The system under test: every engine, service and gateway in a process of its own. */
@NullMarked
package id.jamsos.torture.process;

import org.jspecify.annotations.NullMarked;
