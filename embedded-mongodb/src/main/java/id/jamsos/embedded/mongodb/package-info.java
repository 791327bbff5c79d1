/** A database that speaks the MongoDB protocol inside this JVM, for one machine: development, the default run, tests. */
@NullMarked
package id.jamsos.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
