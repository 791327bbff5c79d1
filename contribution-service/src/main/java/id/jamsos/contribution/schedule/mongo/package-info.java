/** Progress in MongoDB. */
@NullMarked
package id.jamsos.contribution.schedule.mongo;

import org.jspecify.annotations.NullMarked;
