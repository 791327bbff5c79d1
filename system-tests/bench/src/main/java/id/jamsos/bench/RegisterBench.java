package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jamsos.demo.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/**
 * Registrations at a kiosk, through the gateway of a running system, beside the {@link RegisterFloor}. The processor time is the system's
 * own, from the first request until the last person stands in the report.
 */
final class RegisterBench {
    private static final int WARM_UP_ROUNDS = 6;

    private final Options options;
    private final RunningSystem system;
    private final Crowd crowd;
    private final Meter meter;

    RegisterBench(Options options, RunningSystem system) {
        this.options = options;
        this.system = system;
        this.crowd = new Crowd(system, System.currentTimeMillis() / 1000);
        this.meter = new Meter(system);
    }

    List<Result> run() throws Exception {
        Meter.say("warming up");
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            register(options.callers().getLast());
        }
        Meter.say("measuring");
        var rounds = new ArrayList<Result>();
        for (int round = 0; round < options.rounds(); round++) {
            for (int callers : options.callers()) {
                rounds.add(register(callers));
            }
        }
        Meter.say(Result.HEADER);
        meter.record(options.callers(), rounds);
        floor();
        return meter.results();
    }

    private Result register(int callers) throws Exception {
        long expected = crowd.reportedPeople() + options.workers();
        return meter.timed(
                "register",
                callers,
                crowd.next(options.workers()),
                crowd::register,
                () -> Crowd.awaitReported(crowd::reportedPeople, expected));
    }

    private void floor() throws Exception {
        try (MongoClient client = MongoClients.create(system.mongoUri());
                Producer<byte[], byte[]> producer = FloorKafka.producer(system.kafka())) {
            FloorKafka.createTopic(system.kafka());
            var sample = RegisterSample.of(client);
            var floor = client.getDatabase("bench_floor");
            floor.drop();
            sample.copyIndexes(client, floor);
            var warm = new RegisterFloor(sample, floor, producer);
            meter.timed(
                    Result.FLOOR, options.callers().getLast(), options.floorIds("warm"), warm::register, warm::close);
            for (int callers : options.callers()) {
                var measured = new RegisterFloor(sample, floor, producer);
                meter.record(meter.timed(
                        Result.FLOOR,
                        callers,
                        options.floorIds("floor-" + callers),
                        measured::register,
                        measured::close));
            }
            floor.drop();
        }
    }
}
