/** Partners in the database. */
@NullMarked
package id.jamsos.contribution.partner.mongo;

import org.jspecify.annotations.NullMarked;
