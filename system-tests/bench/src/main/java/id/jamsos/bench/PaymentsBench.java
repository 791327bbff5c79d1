package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.demo.system.RunningSystem;
import id.jamsos.partnerclient.PaymentOrder;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.bson.types.Binary;

/**
 * Payments at a SNAP counter, through the gateway of a running system, beside the {@link Floor}. The processor time is the system's own,
 * from the first request until the last payment stands in the report.
 */
final class PaymentsBench {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Options options;
    private final RunningSystem system;
    private final Crowd crowd;
    private final Counter counter;
    private final Meter meter;

    /** That in which the run begins: one that goes on into the next cannot be told from a report that is late. */
    private final String month = YearMonth.now(JAKARTA).toString();

    PaymentsBench(Options options, RunningSystem system) throws Exception {
        this.options = options;
        this.system = system;
        this.meter = new Meter(system);
        long serial = System.currentTimeMillis() / 1000;
        this.crowd = new Crowd(system, serial);
        this.counter = new Counter(system, "bench-" + serial);
    }

    List<Result> run() throws Exception {
        List<String> niks = warmUp();
        Meter.say("measuring");
        measure(niks);
        floor();
        return meter.results();
    }

    /** Registers workers, each of whom inquires and pays in every round; their numbers. */
    List<String> warmUp() throws Exception {
        List<String> niks = crowd.register(options.workers());
        Meter.say("%d workers registered; warming up".formatted(niks.size()));
        for (int round = 0; round < Options.WARM_UP_ROUNDS; round++) {
            round(niks, options.callers().getLast());
        }
        return niks;
    }

    /** Each round with every number of callers in turn: what the system still learns on the way makes none of them look worse than the others. */
    private void measure(List<String> niks) throws Exception {
        var inquiries = new ArrayList<Result>();
        var payments = new ArrayList<Result>();
        for (int round = 0; round < options.rounds(); round++) {
            for (int callers : options.callers()) {
                var orders = new ConcurrentLinkedQueue<PaymentOrder>();
                inquiries.add(meter.timed(
                        "inquiry", callers, niks, nik -> counter.inquire(nik, orders), Meter.Aftermath.NONE));
                payments.add(timedPayments(callers, List.copyOf(orders)));
            }
        }
        Meter.say(Result.HEADER);
        meter.record(options.callers(), inquiries);
        meter.record(options.callers(), payments);
    }

    /** Everybody inquires, and then everybody pays, which is what is measured. */
    Result round(List<String> niks, int callers) throws Exception {
        var orders = new ConcurrentLinkedQueue<PaymentOrder>();
        Load.run(callers, niks, nik -> counter.inquire(nik, orders));
        return timedPayments(callers, List.copyOf(orders));
    }

    private Result timedPayments(int callers, List<PaymentOrder> orders) throws Exception {
        long expected = reported() + orders.size();
        return meter.timed(
                "payment", callers, orders, counter::pay, () -> Crowd.awaitReported(this::reported, expected));
    }

    private long reported() throws IOException, InterruptedException {
        return crowd.reportedPayments(month);
    }

    private void floor() throws Exception {
        try (MongoClient client = MongoClients.create(system.mongoUri());
                Producer<byte[], byte[]> producer = FloorKafka.producer(system.kafka())) {
            MongoDatabase contribution = client.getDatabase("contribution");
            MongoDatabase database = client.getDatabase("bench_floor");
            database.drop();
            FloorKafka.createTopic(system.kafka());
            Sample.copyIndexes(contribution, database);
            var sample = Sample.of(contribution, new Binary(FloorKafka.anyPayment(system.kafka())));
            measureFloor(sample, database, producer, options.callers().getLast(), "warm");
            for (int callers : options.callers()) {
                meter.record(measureFloor(sample, database, producer, callers, "floor-" + callers));
            }
            database.drop();
        }
    }

    private Result measureFloor(
            Sample sample, MongoDatabase database, Producer<byte[], byte[]> producer, int callers, String prefix)
            throws Exception {
        List<String> ids = options.floorIds(prefix);
        var floor = new Floor(sample, database, producer);
        Load.run(8, ids, floor::prepare);
        return meter.timed(Result.FLOOR, callers, ids, floor::pay, floor::close);
    }
}
