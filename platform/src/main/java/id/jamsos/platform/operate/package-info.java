/** What operators see and do, on the management port of every service; described in docs/operations. */
@NullMarked
package id.jamsos.platform.operate;

import org.jspecify.annotations.NullMarked;
