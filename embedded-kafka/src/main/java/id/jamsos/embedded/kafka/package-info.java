/** A real Kafka broker inside this JVM, for one machine: development, the default run and the tests. */
@NullMarked
package id.jamsos.embedded.kafka;

import org.jspecify.annotations.NullMarked;
