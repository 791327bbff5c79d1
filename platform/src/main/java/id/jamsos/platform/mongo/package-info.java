/** Aggregates in MongoDB: one commit is one document, its events wait in an outbox inside that document. */
@NullMarked
package id.jamsos.platform.mongo;

import org.jspecify.annotations.NullMarked;
