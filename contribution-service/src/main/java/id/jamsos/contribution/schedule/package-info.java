/** Work that becomes due with the business clock: found through buckets of time, restartable at any point. */
@NullMarked
package id.jamsos.contribution.schedule;

import org.jspecify.annotations.NullMarked;
