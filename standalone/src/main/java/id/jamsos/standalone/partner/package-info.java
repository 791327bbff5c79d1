/** The demo partner: somebody who may speak SNAP to a system that has just been started. */
@NullMarked
package id.jamsos.standalone.partner;

import org.jspecify.annotations.NullMarked;
