/** Inquiries and payments of counters in MongoDB. */
@NullMarked
package id.jamsos.contribution.counter.mongo;

import org.jspecify.annotations.NullMarked;
