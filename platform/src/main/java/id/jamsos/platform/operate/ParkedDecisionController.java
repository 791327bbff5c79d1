package id.jamsos.platform.operate;

import id.jamsos.platform.access.Caller;
import id.jamsos.platform.consume.ParkedCommands;
import id.jamsos.platform.consume.ParkedStream;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what operators decide about parked records. */
@RestController
@RequestMapping("/actuator/parked")
final class ParkedDecisionController {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 249;

    private final ParkedCommands commands;

    ParkedDecisionController(ParkedCommands commands) {
        this.commands = commands;
    }

    /** What is to be decided about a key. */
    record KeyRequest(
            @Nullable String group,
            @Nullable String topic,
            @Nullable String key,
            @Nullable String reason) {}

    record RecordRequest(@Nullable String reason) {}

    /** How many records were discarded. */
    record DiscardedRecords(long discarded) {}

    private record Named(ParkedStream stream, String key) {}

    private static Named named(KeyRequest body, FieldErrors errors) {
        var group = errors.text("group", body.group(), LONGEST_NAME);
        var topic = errors.text("topic", body.topic(), LONGEST_NAME);
        String key = body.key();
        if (key == null) {
            errors.reject("key", "required");
        }
        errors.throwIfAny();
        return new Named(new ParkedStream(group.orElseThrow(), topic.orElseThrow()), key == null ? "" : key);
    }

    @PostMapping("/keys/release")
    ResponseEntity<ParkedViews.Order> release(@RequestBody KeyRequest body, Caller caller) {
        var errors = new FieldErrors();
        String reason = body.reason();
        if (reason != null) {
            errors.text("reason", reason, LONGEST_REASON);
        }
        Named named = named(body, errors);
        var ordered = commands.release(named.stream(), named.key(), caller.clientId(), reason)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "key-not-parked"));
        var order = ParkedViews.Order.of(ordered.release());
        if (ordered.before()) {
            throw new ProblemException(HttpStatus.CONFLICT, "key-being-released").with("release", order);
        }
        return ResponseEntity.accepted().body(order);
    }

    @PostMapping("/keys/discard")
    DiscardedRecords discardKey(@RequestBody KeyRequest body, Caller caller) {
        var errors = new FieldErrors();
        var reason = errors.text("reason", body.reason(), LONGEST_REASON);
        Named named = named(body, errors);
        return commands.discardKey(named.stream(), named.key(), caller.clientId(), reason.orElseThrow())
                .map(DiscardedRecords::new)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "key-not-parked"));
    }

    @PostMapping("/records/{group}/{topic}/{partition}/{offset}/discard")
    DiscardedRecords discard(
            @PathVariable String group,
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody RecordRequest body,
            Caller caller) {
        var errors = new FieldErrors();
        var reason = errors.text("reason", body.reason(), LONGEST_REASON);
        errors.throwIfAny();
        var stream = new ParkedStream(group, topic);
        var done = commands.discard(stream, partition, offset, caller.clientId(), reason.orElseThrow());
        return switch (done) {
            case DISCARDED -> new DiscardedRecords(1);
            case BEFORE -> throw new ProblemException(HttpStatus.CONFLICT, "record-already-discarded");
            case BEING_RELEASED -> throw new ProblemException(HttpStatus.CONFLICT, "record-being-released");
            case NOT_PARKED -> throw new ProblemException(HttpStatus.NOT_FOUND, "record-not-parked");
        };
    }
}
