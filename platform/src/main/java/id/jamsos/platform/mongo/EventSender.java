package id.jamsos.platform.mongo;

import id.jamsos.platform.trace.Tracing;
import org.apache.kafka.clients.producer.Producer;

/**
 * What the relays of a service send with.
 *
 * @param source URI of the service, {@code ce_source} of everything that it publishes
 */
public record EventSender(Producer<byte[], byte[]> producer, String source, Tracing tracing) {}
