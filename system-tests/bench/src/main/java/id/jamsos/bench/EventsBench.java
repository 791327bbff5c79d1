package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jamsos.bench.Load.Measured;
import id.jamsos.demo.system.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.Producer;

/**
 * How long after the commit of a payment the report has it, at the full load of so many callers: what reporting itself measures of each
 * event, beside a producer and a consumer that counts with nothing in between. Percentiles of the system are upper bounds of its buckets.
 */
final class EventsBench {
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();
    private static final double NANOS = 1e9;

    private final Options options;
    private final RunningSystem system;
    private final PaymentsBench payments;
    private final Metrics metrics;
    private final Meter meter;

    EventsBench(Options options, RunningSystem system) throws Exception {
        this.options = options;
        this.system = system;
        this.payments = new PaymentsBench(options, system);
        this.metrics = new Metrics(system);
        this.meter = new Meter(system);
    }

    List<Result> run() throws Exception {
        List<String> niks = payments.warmUp();
        Meter.say("measuring");
        Meter.say(Result.HEADER);
        for (int callers : options.callers()) {
            List<Metrics.Bucket> before = metrics.eventToReport();
            Result paid = payments.round(niks, callers);
            for (int round = 1; round < options.rounds(); round++) {
                paid = paid.plus(payments.round(niks, callers));
            }
            meter.record(events(paid, before, metrics.eventToReport()));
        }
        floor();
        return meter.results();
    }

    /** All events that reporting counted meanwhile. */
    private static Result events(Result paid, List<Metrics.Bucket> before, List<Metrics.Bucket> after) {
        var times = new Histogram(LONGEST_NANOS, 3);
        long below = 0;
        for (int at = 0; at < after.size(); at++) {
            long upTo = after.get(at).count()
                    - (before.isEmpty() ? 0 : before.get(at).count());
            if (upTo > below) {
                double nanos = after.get(at).seconds() * NANOS;
                times.recordValueWithCount(Math.min((long) nanos, LONGEST_NANOS), upTo - below);
                below = upTo;
            }
        }
        var measured = new Measured((int) below, paid.measured().took(), times);
        return new Result("events", paid.callers(), measured, paid.usage());
    }

    private void floor() throws Exception {
        FloorKafka.createTopic(system.kafka());
        try (MongoClient client = MongoClients.create(system.mongoUri());
                Producer<byte[], byte[]> producer = FloorKafka.producer(system.kafka())) {
            var database = client.getDatabase("bench_floor");
            try (var warm = new EventsFloor(system.kafka(), database, producer)) {
                floor(options.callers().getLast(), warm);
            }
            for (int callers : options.callers()) {
                try (var floor = new EventsFloor(system.kafka(), database, producer)) {
                    meter.record(floor(callers, floor));
                }
            }
            database.drop();
        }
    }

    private Result floor(int callers, EventsFloor floor) throws Exception {
        List<String> ids = IntStream.range(0, options.workers() * options.rounds())
                .mapToObj(number -> "event-" + number)
                .toList();
        Result sent = meter.timed(Result.FLOOR, callers, ids, floor::send, () -> floor.await(ids.size()));
        return new Result(
                Result.FLOOR, callers, new Measured(ids.size(), sent.measured().took(), floor.times()), sent.usage());
    }
}
