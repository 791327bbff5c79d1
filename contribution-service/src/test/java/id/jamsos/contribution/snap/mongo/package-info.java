/** Tests of the numbers of requests in MongoDB. */
@NullMarked
package id.jamsos.contribution.snap.mongo;

import org.jspecify.annotations.NullMarked;
