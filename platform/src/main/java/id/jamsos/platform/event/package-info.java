/** Events as they leave and arrive: CloudEvents in Kafka's binary mode with a JSON value. */
@NullMarked
package id.jamsos.platform.event;

import org.jspecify.annotations.NullMarked;
