/** The demo partner at the first start, at the next, and after a crash in between. */
@NullMarked
package id.jamsos.standalone.partner;

import org.jspecify.annotations.NullMarked;
