/** What is to be settled, in MongoDB. */
@NullMarked
package id.jamsos.contribution.settlement.mongo;

import org.jspecify.annotations.NullMarked;
