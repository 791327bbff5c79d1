/** What only a sandbox has: a business clock that can be moved, so that a year of due days passes in a minute. */
@NullMarked
package id.jamsos.platform.sandbox;

import org.jspecify.annotations.NullMarked;
