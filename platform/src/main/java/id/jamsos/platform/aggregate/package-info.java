/** Plain types of an aggregate's life: versions, commands that may be repeated, watermarks of what was consumed. */
@NullMarked
package id.jamsos.platform.aggregate;

import org.jspecify.annotations.NullMarked;
