package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecords.Reason;
import id.jamsos.platform.event.EventHeaders;
import id.jamsos.platform.event.ReceivedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Hands records to a handler: those of one key in their order, different keys at the same time, so that a batch costs
 * the database a few shared disk writes instead of one after the other.
 */
final class KeyedDelivery implements BatchMessageListener<byte[], byte[]> {
    private static final int KEYS_AT_A_TIME = 16;

    private final EventHandler handler;
    private final ParkedKeys parked;
    private final Semaphore places = new Semaphore(KEYS_AT_A_TIME);

    KeyedDelivery(EventHandler handler, ParkedKeys parked) {
        this.handler = handler;
        this.parked = parked;
    }

    /** Returns when every record is applied or parked; throws, for the whole batch to come again, when one may pass later. */
    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        parked.refresh();
        var byKey = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
        records.forEach(one -> byKey.computeIfAbsent(ParkedRecords.key(one), _ -> new ArrayList<>())
                .add(one));
        if (byKey.size() == 1) {
            records.forEach(this::deliver);
            return;
        }
        var trouble = new AtomicBoolean();
        var tasks = byKey.values().stream()
                .map(ofOneKey -> inOrder(ofOneKey, trouble))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rethrowFirst(threads.invokeAll(tasks));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryInterruptedException(e);
        }
    }

    /** Stops when another key met trouble: the batch comes again, and each further try would only wait for the same. */
    private Callable<Void> inOrder(List<ConsumerRecord<byte[], byte[]>> ofOneKey, AtomicBoolean trouble) {
        return () -> {
            places.acquire();
            try {
                for (ConsumerRecord<byte[], byte[]> one : ofOneKey) {
                    if (trouble.get()) {
                        return null;
                    }
                    deliver(one);
                }
                return null;
            } catch (RuntimeException e) {
                trouble.set(true);
                throw e;
            } finally {
                places.release();
            }
        };
    }

    private void deliver(ConsumerRecord<byte[], byte[]> next) {
        if (parked.contains(next)) {
            parked.park(next, Reason.BEHIND, null);
            return;
        }
        try {
            if (handle(EventHeaders.read(next)) == Handled.GAP) {
                parked.park(next, Reason.GAP, null);
            }
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            parked.park(next, Reason.POISON, e);
        }
    }

    private Handled handle(ReceivedEvent event) {
        if (event.traceparent() != null) {
            MDC.put(EventHeaders.TRACEPARENT, event.traceparent());
        }
        MDC.put(EventHeaders.CAUSATION_ID, event.id());
        try {
            return handler.handle(event);
        } finally {
            MDC.remove(EventHeaders.TRACEPARENT);
            MDC.remove(EventHeaders.CAUSATION_ID);
        }
    }

    private static void rethrowFirst(List<Future<Void>> done) throws InterruptedException {
        for (Future<Void> one : done) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The consumer is being stopped; the batch comes again after the next start. */
    static final class DeliveryInterruptedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeliveryInterruptedException(InterruptedException cause) {
            super(cause);
        }
    }
}
