/** Card standings in MongoDB. */
@NullMarked
package id.jamsos.registration.card.mongo;

import org.jspecify.annotations.NullMarked;
