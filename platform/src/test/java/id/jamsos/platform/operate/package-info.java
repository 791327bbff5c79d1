/** What operators see and do, over HTTP. */
@NullMarked
package id.jamsos.platform.operate;

import org.jspecify.annotations.NullMarked;
