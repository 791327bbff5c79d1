package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jamsos.bench.Load.Measured;
import id.jamsos.bench.Load.Work;
import id.jamsos.partnerclient.PaymentOrder;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.bson.types.Binary;

/**
 * Payments at a SNAP counter, through the gateway of a running system, beside the {@link Floor}. The processor time is the system's own,
 * from the first request until the last payment stands in the report.
 */
final class PaymentsBench {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Options options;
    private final RunningSystem system;
    private final Crowd crowd;
    private final Counter counter;
    private final List<Result> results = new ArrayList<>();

    PaymentsBench(Options options, RunningSystem system) throws Exception {
        this.options = options;
        this.system = system;
        long serial = System.currentTimeMillis() / 1000;
        this.crowd = new Crowd(system, serial);
        this.counter = new Counter(system, "bench-" + serial);
    }

    List<Result> run() throws Exception {
        List<String> niks = crowd.register(options.workers());
        say("%d workers registered; warming up".formatted(niks.size()));
        int most = options.callers().getLast();
        for (int round = 0; round < Options.WARM_UP_ROUNDS; round++) {
            pay(niks, most);
        }
        say("measuring");
        measure(niks);
        floor();
        return results;
    }

    /** Each round with every number of callers in turn: what the system still learns on the way makes none of them look worse than the others. */
    private void measure(List<String> niks) throws Exception {
        var inquiries = new ArrayList<Result>();
        var payments = new ArrayList<Result>();
        for (int round = 0; round < options.rounds(); round++) {
            for (int callers : options.callers()) {
                var orders = new ConcurrentLinkedQueue<PaymentOrder>();
                inquiries.add(timed("inquiry", callers, niks, nik -> counter.inquire(nik, orders), () -> {}));
                payments.add(timedPayments(callers, List.copyOf(orders)));
            }
        }
        say(Result.HEADER);
        options.callers().forEach(callers -> record(sum(inquiries, callers)));
        options.callers().forEach(callers -> record(sum(payments, callers)));
    }

    private void pay(List<String> niks, int callers) throws Exception {
        var orders = new ConcurrentLinkedQueue<PaymentOrder>();
        Load.run(callers, niks, nik -> counter.inquire(nik, orders));
        timedPayments(callers, List.copyOf(orders));
    }

    private Result timedPayments(int callers, List<PaymentOrder> orders) throws Exception {
        long expected = reported() + orders.size();
        return timed("payment", callers, orders, counter::pay, () -> {
            while (reported() < expected) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        });
    }

    private long reported() throws Exception {
        return crowd.reportedPayments(YearMonth.now(JAKARTA).toString());
    }

    @FunctionalInterface
    private interface Aftermath {
        void await() throws Exception;
    }

    private <T> Result timed(String what, int callers, List<T> items, Work<T> work, Aftermath aftermath)
            throws Exception {
        Duration before = system.processorTime();
        Measured measured = Load.run(callers, items, work);
        aftermath.await();
        return new Result(what, callers, measured, system.processorTime().minus(before));
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
                record(measureFloor(sample, database, producer, callers, "floor-" + callers));
            }
            database.drop();
        }
    }

    private Result measureFloor(
            Sample sample, MongoDatabase database, Producer<byte[], byte[]> producer, int callers, String prefix)
            throws Exception {
        List<String> ids = IntStream.range(0, options.workers() * options.rounds())
                .mapToObj(number -> "%s-%06d-0123456789abcdef".formatted(prefix, number))
                .toList();
        var floor = new Floor(sample, database, producer);
        Load.run(8, ids, floor::prepare);
        return timed("floor", callers, ids, floor::pay, floor::close);
    }

    private static Result sum(List<Result> rounds, int callers) {
        return rounds.stream()
                .filter(round -> round.callers() == callers)
                .reduce((a, b) -> new Result(
                        a.what(),
                        a.callers(),
                        a.measured().plus(b.measured()),
                        a.processorTime().plus(b.processorTime())))
                .orElseThrow();
    }

    private void record(Result result) {
        results.add(result);
        say(result.line());
    }

    @SuppressWarnings("SystemOut") // a command line tool
    private static void say(String line) {
        System.out.println(line);
    }
}
