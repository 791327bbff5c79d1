package id.jamsos.demo.run;

import id.jamsos.demo.people.People;
import id.jamsos.demo.people.Worker;
import id.jamsos.demo.plan.Plan;
import id.jamsos.demo.plan.Plan.Place;
import id.jamsos.demo.plan.Scale;
import id.jamsos.demo.show.Standing;
import id.jamsos.demo.show.Standings;
import id.jamsos.demo.system.Api;
import id.jamsos.demo.system.RunningSystem;
import id.jamsos.demo.system.Topics;
import id.jamsos.partnerclient.HttpTransport;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PartnerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** All people of a plan, at the counters of a running system. What an earlier run has done is not done again. */
public final class Crowd {
    private static final String BEFORE = "before";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration REPORTED_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final RunningSystem system;
    private final Plan plan;
    private final String run;
    private final People people;
    private final Journal journal;
    private final Api api;
    private final HttpTransport line;
    private final PartnerClient partner;
    private final List<String> speeds = new ArrayList<>();
    private Standings standings = new Standings(Map.of());

    private Crowd(RunningSystem system, Plan plan, Scale scale, long seed) throws IOException {
        this.system = system;
        this.plan = plan;
        this.run = seed + "-" + scale.people();
        this.people = new People(seed);
        this.journal = Journal.open(demo("demo.properties"), seed, scale.toString());
        this.api = new Api(system);
        this.line = new HttpTransport(system.gateway(), CONNECT_WITHIN, ANSWER_WITHIN);
        this.partner = new PartnerClient(PartnerCredentials.read(system.partner()), line, InstantSource.system());
    }

    /**
     * The people of a plan.
     *
     * @throws IllegalArgumentException when the data have another demonstration
     */
    public static Crowd of(RunningSystem system, Plan plan, Scale scale, long seed) {
        try {
            return new Crowd(system, plan, scale, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path demo(String file) {
        return system.data().resolve("demo").resolve(file);
    }

    private boolean isComplete() {
        return journal.done(Phase.REGISTER) == plan.registrations().size()
                && journal.done(Phase.PAY) == plan.payments().size();
    }

    /**
     * Everybody registers, and those who pay do. Whether there was anything left to do: otherwise what the report says may be what others did
     * meanwhile, or time.
     */
    public boolean come(int callers, ProgressBar bar) throws InterruptedException {
        boolean complete = isComplete();
        remember();
        List<Place> all = plan.registrations();
        List<Place> paying = plan.payments();
        long events = Topics.events(system.kafka());
        long begun = System.nanoTime();
        var registry = new Registry(api, run);
        var counter = new Counter(partner, run);
        timed(
                Phase.REGISTER,
                () -> new Crew(Phase.REGISTER, all.size(), journal, bar)
                        .work(callers, (index, _) -> registry.register(worker(all.get(index)))));
        timed(
                Phase.PAY,
                () -> new Crew(Phase.PAY, paying.size(), journal, bar)
                        .work(
                                callers,
                                (index, maybePaid) -> counter.pay(worker(paying.get(index)), maybePaid || index == 0)));
        standings = complete ? reported() : awaitReport();
        speed(
                "events, from the first form to the last figure of the report",
                Topics.events(system.kafka()) - events,
                begun);
        return !complete;
    }

    /** The report, when it has counted everybody. What it still lacks after five minutes it will not get. */
    private Standings awaitReport() throws InterruptedException {
        var expected = new Standing(plan.registrations().size(), plan.payments().size());
        long until = System.nanoTime() + REPORTED_WITHIN.toNanos();
        while (true) {
            Standings now = reported();
            if (now.total().equals(expected) || System.nanoTime() > until) {
                return now;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private Standings reported() throws InterruptedException {
        return Patience.untilAnswered("the report", () -> Optional.of(Standings.reported(api)))
                .minus(Standings.parse(journal.note(BEFORE).orElseThrow()));
    }

    /** What the report says of these people, without those who were there before. */
    public Standings standings() {
        return standings;
    }

    /** The way of the first worker, request by request. */
    public String journey() {
        try {
            return Files.readString(demo("journey.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this run did, and how fast. */
    public List<String> speeds() {
        return List.copyOf(speeds);
    }

    private Worker worker(Place place) {
        return people.worker(place.province(), place.number());
    }

    /** Who was there before, and the way of the first worker, before there are others. */
    private void remember() throws InterruptedException {
        if (journal.note(BEFORE).isEmpty()) {
            journal.note(
                    BEFORE,
                    Patience.untilAnswered("the report", () -> Optional.of(Standings.reported(api)))
                            .text());
        }
        if (!Files.exists(demo("journey.txt"))) {
            try {
                Worker first = worker(plan.payments().getFirst());
                Files.writeString(demo("journey.txt"), new Journey(api, partner, line, run).walk(first));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One phase; how many it did. */
    @FunctionalInterface
    private interface Timed {
        int run() throws InterruptedException;
    }

    private void timed(Phase phase, Timed work) throws InterruptedException {
        long begun = System.nanoTime();
        int count = work.run();
        speed(phase.what(), count, begun);
    }

    private void speed(String what, long count, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        speeds.add("  %,d %s in %.1f s: %.0f a second".formatted(count, what, seconds, count / seconds));
    }
}
