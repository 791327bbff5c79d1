package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.check.Witness;
import id.jamsos.torture.load.Operation;
import id.jamsos.torture.process.Health;
import id.jamsos.torture.process.Replica;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The broker is killed under load and stays away: no request fails, and what has piled up is sent when it is back. */
final class BrokerAway implements Scenario {
    private static final int REGULARS_PER_MINUTE = 40;
    private static final int FEWEST_REGULARS = 20;
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(60);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(15);

    private final Stage stage;
    private final Duration away;

    BrokerAway(Stage stage, Duration away) {
        this.stage = stage;
        this.away = away;
    }

    @Override
    public List<Difference> play() throws InterruptedException {
        int callers = stage.options().callers();
        int regulars = stage.generator()
                .meetRegulars(callers, Math.max(FEWEST_REGULARS, (int) away.toMinutes() * REGULARS_PER_MINUTE));
        say("%d people are known to every service".formatted(regulars));
        stage.plant().kafka().kill();
        say("The broker is gone");
        Map<Operation, Long> before = stage.tally().repeated();
        stage.generator().startRegulars(callers, stage.options().seed());
        withoutBroker();
        Map<Operation, Long> after = stage.tally().repeated();
        if (!before.equals(after)) {
            trouble("no request fails for want of a broker", "callers", "repeated " + before + ", then " + after);
        }
        drain();
        return stage.end(List.of());
    }

    /** Services say that the broker does not answer, and go on working. */
    private void withoutBroker() {
        long begun = System.nanoTime();
        if (!Await.until(() -> stage.plant().replicas().stream().allMatch(BrokerAway::says), NOTICED_WITHIN)) {
            trouble("health says that the broker is away", "services", "not all within " + NOTICED_WITHIN);
        }
        Await.pass(away.minusNanos(System.nanoTime() - begun));
    }

    private static boolean says(Replica replica) {
        return replica.health() == Health.DOWN;
    }

    private void drain() {
        try (var witness =
                new Witness(stage.plant().databaseUri(), stage.plant().bootstrapServers())) {
            long waiting = witness.eventsUnsent();
            Instant back = Instant.now();
            long begun = System.nanoTime();
            stage.plant().kafka().start();
            say("The broker starts after %s; %d events wait".formatted(Console.seconds(away), waiting));
            if (Await.until(() -> witness.hasDrainedSince(back), DRAINED_WITHIN)) {
                say("The backlog is sent %s after the broker was started"
                        .formatted(Console.seconds(Duration.ofNanos(System.nanoTime() - begun))));
            } else {
                trouble("the backlog drains", "system", "not within " + DRAINED_WITHIN);
            }
        }
    }

    private void say(String line) {
        stage.console().say(line);
    }

    private void trouble(String rule, String subject, String detail) {
        stage.incidents().trouble(rule, subject, detail);
    }
}
