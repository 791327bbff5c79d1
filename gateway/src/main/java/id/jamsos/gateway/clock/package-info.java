/** The business clocks of all services, read and moved together in a sandbox. */
@NullMarked
package id.jamsos.gateway.clock;

import org.jspecify.annotations.NullMarked;
