/** The whole system, walked through over HTTP as its users do. */
@NullMarked
package id.jamsos.system;

import org.jspecify.annotations.NullMarked;
