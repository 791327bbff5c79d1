/** Rules of silence. */
@NullMarked
package id.jamsos.contribution.silence;

import org.jspecify.annotations.NullMarked;
