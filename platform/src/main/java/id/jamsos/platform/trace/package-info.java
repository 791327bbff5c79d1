/** W3C trace context of a request, and the same ids in its log lines. */
@NullMarked
package id.jamsos.platform.trace;

import org.jspecify.annotations.NullMarked;
