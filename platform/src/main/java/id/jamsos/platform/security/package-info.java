/** Bearer tokens: verified once, cached until they expire, judged by the access table. */
@NullMarked
package id.jamsos.platform.security;

import org.jspecify.annotations.NullMarked;
