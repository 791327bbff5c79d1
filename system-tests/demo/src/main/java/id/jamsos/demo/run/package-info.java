/** Everybody registers and pays, as fast as the system answers, from wherever an earlier run has stopped. */
@NullMarked
package id.jamsos.demo.run;

import org.jspecify.annotations.NullMarked;
