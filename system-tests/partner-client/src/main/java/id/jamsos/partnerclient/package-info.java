/** The SNAP interface as a partner's engineer would use it, who has its description and nothing else. */
@NullMarked
package id.jamsos.partnerclient;

import org.jspecify.annotations.NullMarked;
