/** The business clock. Rules never read a clock: the edge reads this one once and passes the moment on. */
@NullMarked
package id.jamsos.platform.time;

import org.jspecify.annotations.NullMarked;
