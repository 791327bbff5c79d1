/** What every request gets before anything else looks at it: a trace, no forged headers, a size limit. */
@NullMarked
package id.jamsos.gateway.request;

import org.jspecify.annotations.NullMarked;
