package id.jamsos.platform.consume;

import org.springframework.kafka.listener.BatchMessageListener;

/** Takes the batches of a consumer and does, on the same thread, what may be done only while none is being applied. */
interface Delivery extends BatchMessageListener<byte[], byte[]> {

    /** Called before each batch, and every second while nothing arrives. */
    void betweenBatches();
}
