package id.jamsos.platform.consume;

import id.jamsos.platform.consume.ParkedRecord.Reason;
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

/**
 * Hands records to a handler: those of one key in their order, different keys at the same time, so that a batch costs
 * the database a few shared disk writes instead of one after the other.
 */
final class KeyedDelivery implements Delivery {
    private static final int KEYS_AT_A_TIME = 16;

    private final Application application;
    private final ParkedKeys parked;
    private final ReleasedKeys released;
    private final Semaphore places = new Semaphore(KEYS_AT_A_TIME);

    KeyedDelivery(Application application, ParkedKeys parked, ReleasedKeys released) {
        this.application = application;
        this.parked = parked;
        this.released = released;
    }

    @Override
    public void betweenBatches() {
        parked.refresh();
        released.drain();
    }

    /** Returns when every record is applied or parked; throws, for the whole batch to come again, when one may pass later. */
    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        betweenBatches();
        var byKey = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
        records.forEach(one -> byKey.computeIfAbsent(ParkedDocuments.key(one), _ -> new ArrayList<>())
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
        switch (parked.fate(next)) {
            case PARK_BEHIND -> parked.park(next, Reason.BEHIND, null);
            case PASS_OVER -> {}
            case APPLY -> {
                var outcome = application.apply(next);
                if (outcome.unapplied() != null) {
                    parked.park(next, outcome.unapplied(), outcome.failure());
                }
            }
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
