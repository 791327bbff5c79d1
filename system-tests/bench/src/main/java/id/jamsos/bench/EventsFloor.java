package id.jamsos.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;

/** A consumer that adds the number of records of each batch to one document, and knows how old each was when it was counted. */
final class EventsFloor implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Producer<byte[], byte[]> producer;
    private final MongoCollection<Document> totals;
    private final Histogram times = new ConcurrentHistogram(PATIENCE.toNanos(), 3);
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final ExecutorService counting = Executors.newSingleThreadExecutor();

    EventsFloor(String servers, MongoDatabase database, Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.totals = database.getCollection("totals");
        counting.execute(() -> count(servers));
        ready.join();
    }

    void send(String id) {
        byte[] now = ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).array();
        FloorKafka.send(producer, id, now);
    }

    private void count(String servers) {
        try (KafkaConsumer<byte[], byte[]> consumer = FloorKafka.consumerFromNow(servers)) {
            ready.complete(null);
            while (!closed.get()) {
                var batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    totals.updateOne(eq("_id", "all"), inc("events", batch.count()), new UpdateOptions().upsert(true));
                    batch.forEach(event -> times.recordValue(
                            System.nanoTime() - ByteBuffer.wrap(event.value()).getLong()));
                    counted.addAndGet(batch.count());
                }
            }
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
            throw e;
        }
    }

    /** Waits until so many are counted. */
    void await(int events) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (counted.get() < events) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("%d of %d events were counted".formatted(counted.get(), events));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    Histogram times() {
        return times.copy();
    }

    @Override
    public void close() {
        closed.set(true);
        counting.close();
    }
}
