/** Cover as a pure function of the paid months and a day: nothing here is stored, sent or timed. */
@NullMarked
package id.jamsos.contribution.coverage;

import org.jspecify.annotations.NullMarked;
