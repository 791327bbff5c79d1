package id.jamsos.standalone.ops;

import id.jamsos.standalone.ops.OpsOptions.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * {@code ops reconcile}: compares what several services count. A service speaks about a figure when it has its total; of those
 * that speak about it, each part must be the same, and one that is absent is zero.
 *
 * <p>While people pay, an event is for a moment counted here and not yet there. So figures that differ are counted again
 * some times before they are called a difference.
 */
final class Reconciliation {
    private static final int TRIES = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Operator operator;
    private final PrintStream out;

    Reconciliation(Operator operator, PrintStream out) {
        this.operator = operator;
        this.out = out;
    }

    /** Figures by service. */
    private record Counted(Map<String, Map<String, Long>> figures) {

        private static String total(String figure) {
            int blank = figure.indexOf(' ');
            return blank < 0 ? figure : figure.substring(0, blank);
        }

        /** Figures that at least two services speak about, with what each of these says. */
        Map<String, Map<String, Long>> shared() {
            var names = new TreeSet<String>();
            figures.values().forEach(one -> names.addAll(one.keySet()));
            var shared = new LinkedHashMap<String, Map<String, Long>>();
            for (String name : names) {
                var said = new TreeMap<String, Long>();
                figures.forEach((service, own) -> {
                    if (own.containsKey(total(name))) {
                        said.put(service, own.getOrDefault(name, 0L));
                    }
                });
                if (said.size() > 1) {
                    shared.put(name, said);
                }
            }
            return shared;
        }

        Map<String, Map<String, Long>> differing() {
            var differing = shared();
            differing
                    .values()
                    .removeIf(said -> said.values().stream().distinct().count() == 1);
            return differing;
        }
    }

    void run() {
        Counted counted = count();
        for (int tries = 1; tries < TRIES && !counted.differing().isEmpty(); tries++) {
            pause();
            counted = count();
        }
        Map<String, Map<String, Long>> shared = counted.shared();
        Map<String, Map<String, Long>> differing = counted.differing();
        var shown = new TreeMap<>(differing);
        shared.forEach((name, said) -> {
            if (name.equals(Counted.total(name))) {
                shown.put(name, said);
            }
        });
        print(shown, differing);
        if (!differing.isEmpty()) {
            throw OpsFailure.refused(
                    "%d of %d figures differ. On their way: %d events in outboxes, %d records before consumers, %d parked keys."
                            .formatted(differing.size(), shared.size(), outboxes(), lag(), parkedKeys()));
        }
        out.printf("All %d figures agree.%n", shared.size());
    }

    private void print(Map<String, Map<String, Long>> shown, Map<String, Map<String, Long>> differing) {
        var table = new Table("FIGURE", "COUNTED BY", "");
        shown.forEach((name, said) -> table.row(
                name,
                said.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", ")),
                differing.containsKey(name) ? "DIFFERS" : ""));
        table.print(out, "No two services count the same.");
    }

    private Counted count() {
        var figures = new TreeMap<String, Map<String, Long>>();
        for (Service service : operator.services()) {
            var own = new TreeMap<String, Long>();
            operator.get(service, "/figures")
                    .path("figures")
                    .properties()
                    .forEach(one -> own.put(one.getKey(), one.getValue().asLong()));
            figures.put(service.name(), own);
        }
        return new Counted(figures);
    }

    private long outboxes() {
        return sum("/outbox", "events");
    }

    private long lag() {
        return sum("/lag", "lag");
    }

    private long sum(String path, String field) {
        long sum = 0;
        for (Service service : operator.services()) {
            for (JsonNode one : operator.get(service, path).path("items")) {
                sum += one.path(field).asLong();
            }
        }
        return sum;
    }

    /** Up to a page of each service: more than none is what matters. */
    private long parkedKeys() {
        long keys = 0;
        for (Service service : operator.services()) {
            keys += operator.list(service, "/parked/keys", Map.of(), 200).size();
        }
        return keys;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw OpsFailure.refused("interrupted");
        }
    }
}
