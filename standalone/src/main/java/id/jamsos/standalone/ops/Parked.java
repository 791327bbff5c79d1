package id.jamsos.standalone.ops;

import id.jamsos.standalone.ops.OpsOptions.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ops parked}: what could not be applied, and what an operator decides about it. */
final class Parked {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Duration OUTCOME_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Operator operator;
    private final OpsOptions options;
    private final PrintStream out;

    Parked(Operator operator, OpsOptions options, PrintStream out) {
        this.operator = operator;
        this.options = options;
        this.out = out;
    }

    void run() {
        String what = options.words().size() > 1 ? options.words().get(1) : "keys";
        switch (what) {
            case "keys" -> keys();
            case "records" -> records();
            case "inspect" -> inspect();
            case "release" -> release();
            case "discard" -> discard();
            default ->
                throw OpsFailure.usage(
                        "ops parked knows keys, records, inspect, release and discard, not %s.".formatted(what));
        }
    }

    private Map<String, String> filter() {
        var filter = new HashMap<String, String>();
        for (String name : List.of("group", "topic", "key")) {
            options.value("--" + name).ifPresent(value -> filter.put(name, value));
        }
        return filter;
    }

    private void keys() {
        var table = new Table("SERVICE", "KEY", "WAITING", "WHY", "SINCE", "RELEASE", "FIRST RECORD");
        for (Service service : operator.services()) {
            for (JsonNode key : operator.list(service, "/parked/keys", filter(), options.limit())) {
                JsonNode release = key.path("release");
                table.row(
                        service.name(),
                        key.path("key").asString(),
                        (key.path("atLeast").asBoolean() ? "at least " : "")
                                + key.path("waiting").asInt(),
                        why(key),
                        key.path("parkedAt").asString(),
                        release.isObject() ? "ordered by " + release.path("by").asString() : "-",
                        Place.of(service.name(), key, "firstOffset"));
            }
        }
        table.print(out, "Nothing is parked.");
    }

    private void records() {
        var filter = filter();
        filter.put("state", options.has("--discarded") ? "DISCARDED" : "WAITING");
        var table = new Table(
                "KEY", "SEQUENCE", "TYPE", "WHY", options.has("--discarded") ? "DISCARDED" : "SINCE", "RECORD");
        for (Service service : operator.services()) {
            for (JsonNode record : operator.list(service, "/parked/records", filter, options.limit())) {
                JsonNode discarded = record.path("discarded");
                table.row(
                        record.path("key").asString(),
                        record.path("sequence").isNumber()
                                ? record.path("sequence").asLong()
                                : "-",
                        record.path("type").asString("-"),
                        why(record),
                        discarded.isObject()
                                ? "by %s: %s"
                                        .formatted(
                                                discarded.path("by").asString(),
                                                discarded.path("reason").asString())
                                : record.path("parkedAt").asString(),
                        Place.of(service.name(), record, "offset"));
            }
        }
        table.print(out, options.has("--discarded") ? "Nothing was discarded." : "Nothing is parked.");
    }

    private static String why(JsonNode parked) {
        String failure = parked.path("failure").asString("");
        return parked.path("reason").asString() + (failure.isEmpty() ? "" : " " + failure);
    }

    private JsonNode find(Place place) {
        return operator.get(operator.service(place.service()), place.path());
    }

    private void inspect() {
        JsonNode record = find(Place.parse(options.word(2, "The place of a record")));
        out.println(PRETTY.writeValueAsString(record)); // JSON escapes what a terminal would obey
    }

    /** Orders the release and waits for what comes of it. */
    private void release() {
        Place place = Place.parse(options.word(2, "The place of a record"));
        Service service = operator.service(place.service());
        var body = keyOf(place);
        options.value("--reason").ifPresent(reason -> body.put("reason", reason));
        String action = operator.post(service, "/parked/keys/release", body)
                .path("action")
                .asString();
        out.printf("Key %s: its release is ordered.%n", Table.visible(body.getOrDefault("key", "")));
        String outcome = outcome(service, action);
        out.printf("Key %s: %s%n", Table.visible(body.getOrDefault("key", "")), outcome);
        if (!outcome.startsWith("RELEASED")) {
            throw OpsFailure.refused("the key still waits.");
        }
    }

    private String outcome(Service service, String action) {
        long end = System.nanoTime() + OUTCOME_WITHIN.toNanos();
        while (System.nanoTime() - end < 0) {
            for (JsonNode entry : operator.list(service, "/operator-actions", Map.of(), 200)) {
                if (entry.path("of").asString("").equals(action)) {
                    return entry.path("outcome").asString();
                }
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return "not at its end yet; ./jamsos ops actions will show it";
    }

    private void discard() {
        Place place = Place.parse(options.word(2, "The place of a record"));
        String reason = options.value("--reason")
                .orElseThrow(() -> OpsFailure.usage("--reason is missing: say why the record counts for nothing."));
        Service service = operator.service(place.service());
        JsonNode done;
        if (options.has("--whole-key")) {
            var body = keyOf(place);
            body.put("reason", reason);
            done = operator.post(service, "/parked/keys/discard", body);
        } else {
            done = operator.post(service, place.path() + "/discard", Map.of("reason", reason));
        }
        out.printf(
                "Discarded: %d. What waits behind it goes on with ./jamsos ops parked release.%n",
                done.path("discarded").asLong());
    }

    private Map<String, String> keyOf(Place place) {
        var body = new HashMap<String, String>();
        body.put("group", place.group());
        body.put("topic", place.topic());
        body.put("key", find(place).path("summary").path("key").asString());
        return body;
    }
}
