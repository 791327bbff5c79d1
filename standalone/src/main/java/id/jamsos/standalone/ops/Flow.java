package id.jamsos.standalone.ops;

import id.jamsos.standalone.ops.OpsOptions.Service;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** {@code ops outbox}, {@code relay}, {@code lag} and {@code actions}: how events flow, and what was done about it. */
final class Flow {
    private final Operator operator;
    private final OpsOptions options;
    private final PrintStream out;

    Flow(Operator operator, OpsOptions options, PrintStream out) {
        this.operator = operator;
        this.options = options;
        this.out = out;
    }

    void outbox() {
        if (options.words().size() > 1) {
            send();
            return;
        }
        var table = new Table("SERVICE", "COLLECTION", "EVENTS", "OF", "OLDEST", "TOPIC", "CANNOT BE SENT");
        for (Service service : operator.services()) {
            for (JsonNode outbox : operator.get(service, "/outbox").path("items")) {
                String least = outbox.path("atLeast").asBoolean() ? "at least " : "";
                table.row(
                        service.name(),
                        outbox.path("collection").asString(),
                        least + outbox.path("events").asLong(),
                        least + outbox.path("aggregates").asLong(),
                        outbox.path("oldestMillis").asLong() + " ms",
                        outbox.path("topic").asString(),
                        outbox.path("unsent").isEmpty()
                                ? "-"
                                : unsent(outbox.path("unsent").path(0)));
            }
        }
        table.print(out, "No service publishes anything.");
    }

    private static String unsent(JsonNode event) {
        return "%s/%d: %s"
                .formatted(
                        event.path("aggregateId").asString(),
                        event.path("sequence").asLong(),
                        event.path("failure").asString());
    }

    private void send() {
        String[] place = options.word(2, "The outbox").split("/", 2);
        if (!options.words().get(1).equals("send") || place.length != 2) {
            throw OpsFailure.usage("say ./jamsos ops outbox, or ./jamsos ops outbox send SERVICE/COLLECTION.");
        }
        JsonNode swept =
                operator.post(operator.service(place[0]), "/relay/" + Operator.encode(place[1]) + "/sweep", Map.of());
        out.printf(
                "Sent %d events; %d failed.%n",
                swept.path("events").asLong(), swept.path("failures").asLong());
        if (swept.path("brokerAway").asBoolean()) {
            throw OpsFailure.refused("the broker does not answer.");
        }
    }

    void relay() {
        var table = new Table("SERVICE", "REPLICA", "COLLECTION", "STATE", "LAST SENT", "LAST SWEEP", "WAITING");
        for (Service service : operator.services()) {
            JsonNode relays = operator.get(service, "/relay");
            var waiting = new TreeMap<String, Long>();
            operator.get(service, "/outbox")
                    .path("items")
                    .forEach(one -> waiting.put(
                            one.path("collection").asString(),
                            one.path("events").asLong()));
            for (JsonNode relay : relays.path("items")) {
                String collection = relay.path("collection").asString();
                table.row(
                        service.name(),
                        relays.path("replica").asString(),
                        collection,
                        state(relay),
                        relay.path("lastRoundAt").asString("never"),
                        relay.path("lastSweepAt").asString("never"),
                        waiting.getOrDefault(collection, 0L));
            }
        }
        table.print(out, "No service publishes anything.");
    }

    private static String state(JsonNode relay) {
        if (!relay.path("running").asBoolean()) {
            return "stopped";
        }
        return relay.path("brokerAway").asBoolean() ? "broker away" : "running";
    }

    void lag() {
        var table = new Table("SERVICE", "GROUP", "TOPIC", "PARTITIONS", "BEHIND", "LAG");
        for (Service service : operator.services()) {
            var streams = new TreeMap<String, long[]>(); // partitions, those behind, records
            for (JsonNode one : operator.get(service, "/lag").path("items")) {
                String stream =
                        one.path("group").asString() + "/" + one.path("topic").asString();
                long lag = one.path("lag").asLong();
                long[] sum = streams.computeIfAbsent(stream, _ -> new long[3]);
                sum[0]++;
                sum[1] += lag > 0 ? 1 : 0;
                sum[2] += lag;
            }
            streams.forEach((stream, sum) -> {
                String[] names = stream.split("/", 2);
                table.row(service.name(), names[0], names[1], sum[0], sum[1], sum[2]);
            });
        }
        table.print(out, "No service consumes anything.");
    }

    void actions() {
        var table = new Table("AT", "SERVICE", "BY", "ACTION", "OUTCOME", "REASON", "ABOUT");
        for (Service service : operator.services()) {
            for (JsonNode one : operator.list(service, "/operator-actions", Map.of(), options.limit())) {
                table.row(
                        one.path("at").asString(),
                        service.name(),
                        one.path("by").asString(),
                        one.path("action").asString(),
                        one.path("outcome").asString(),
                        one.path("reason").asString("-"),
                        one.path("subject"));
            }
        }
        table.print(out, "Nobody has done anything.");
    }
}
