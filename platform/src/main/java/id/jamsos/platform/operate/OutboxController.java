package id.jamsos.platform.operate;

import id.jamsos.platform.access.Caller;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Backlog;
import id.jamsos.platform.mongo.OutboxState;
import id.jamsos.platform.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what waits for the broker and how the relays are, and sends at once what an operator wants sent. */
@RestController
@RequestMapping("/actuator")
final class OutboxController {
    private static final Duration SWEEP_AT_MOST = Duration.ofSeconds(20);

    private final AggregateStores stores;
    private final OperatorActions actions;
    private final String replica;

    OutboxController(AggregateStores stores, OperatorActions actions) {
        this.stores = stores;
        this.actions = actions;
        this.replica = host() + '/' + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return InetAddress.getLoopbackAddress().getHostName(); // a machine may have no name
        }
    }

    /** {@code atLeast} says that counting stopped there; {@code unsent} is what this replica could not send. */
    record Outbox(
            String collection,
            String topic,
            long aggregates,
            long events,
            boolean atLeast,
            long oldestMillis,
            List<OutboxState.Unsent> unsent) {
        static Outbox of(OutboxState state) {
            Backlog waiting = state.backlog();
            return new Outbox(
                    state.collection(),
                    state.topic(),
                    waiting.aggregates(),
                    waiting.events(),
                    waiting.aggregates() >= Backlog.MOST_COUNTED,
                    waiting.oldest().toMillis(),
                    state.unsent());
        }
    }

    record Outboxes(List<Outbox> items) {}

    /** The relay of this replica; its moments are null until there was such a round. */
    record Relay(
            String collection,
            boolean running,
            boolean brokerAway,
            @Nullable Instant lastRoundAt,
            @Nullable Instant lastSweepAt) {}

    /** The relays of the replica that answers: its host and process. */
    record Relays(String replica, List<Relay> items) {}

    @GetMapping("/outbox")
    Outboxes outbox() {
        return new Outboxes(stores.outboxes().stream().map(Outbox::of).toList());
    }

    @GetMapping("/relay")
    Relays relay() {
        return new Relays(
                replica,
                stores.outboxes().stream()
                        .map(state -> new Relay(
                                state.collection(),
                                state.running(),
                                state.brokerAway(),
                                state.lastRound(),
                                state.lastSweep()))
                        .toList());
    }

    @PostMapping("/relay/{collection}/sweep")
    OutboxState.Swept sweep(@PathVariable String collection, Caller caller) {
        if (!stores.hasOutbox(collection)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "outbox-unknown");
        }
        var subject = Map.of("collection", collection);
        String begun = actions.begin(caller.clientId(), "sweep-outbox", subject, null);
        var swept = stores.sweep(collection, SWEEP_AT_MOST).orElseThrow();
        String outcome = "SENT %d, FAILED %d%s"
                .formatted(swept.events(), swept.failures(), swept.brokerAway() ? ", BROKER AWAY" : "");
        actions.end(begun, caller.clientId(), "sweep-outbox", subject, outcome);
        return swept;
    }
}
