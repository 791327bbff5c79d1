package id.jamsos.torture.check;

import static java.util.stream.Collectors.groupingBy;

import id.jamsos.torture.check.Evidence.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On every topic the events of each aggregate come in order, without gaps, up to its last; again only as they were. */
final class SequenceCheck implements Check {
    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        Map<String, List<Event>> byAggregate = evidence.genuine().stream()
                .collect(groupingBy(event -> event.place().topic() + "/" + event.key()));
        byAggregate.forEach((aggregate, events) -> inOrder(aggregate, events, findings));
        Map<String, Long> last = last(evidence);
        last.forEach((aggregate, sequence) -> findings.requireEqual(
                sequence, distinct(byAggregate.getOrDefault(aggregate, List.of())), "last event", aggregate));
        byAggregate
                .keySet()
                .forEach(aggregate ->
                        findings.require(last.containsKey(aggregate), "event of nobody", aggregate, "no document"));
        return findings.all();
    }

    private static void inOrder(String aggregate, List<Event> events, Findings findings) {
        List<Event> stored = events.stream()
                .sorted(Comparator.comparing(event -> event.place().offset()))
                .toList();
        findings.requireEqual(
                1L,
                stored.stream()
                        .map(event -> event.place().partition())
                        .distinct()
                        .count(),
                "one partition",
                aggregate);
        Map<Long, Event> first = new HashMap<>();
        long next = 1;
        for (Event event : stored) {
            Event before = first.putIfAbsent(event.sequence(), event);
            if (before == null) {
                findings.requireEqual(next, event.sequence(), "next event", aggregate);
                next = event.sequence() + 1;
            } else {
                findings.require(
                        before.fingerprint().equals(event.fingerprint()),
                        "event repeated with another content",
                        aggregate + "/" + event.sequence(),
                        before.place() + " and " + event.place());
            }
        }
    }

    private static long distinct(List<Event> events) {
        return events.stream().map(Event::sequence).distinct().count();
    }

    private static Map<String, Long> last(Evidence evidence) {
        var last = new HashMap<String, Long>();
        evidence.participants().forEach(one -> last.put(Topics.PARTICIPANTS + "/" + one.id(), one.sequence()));
        evidence.bills().forEach(one -> last.put(Topics.BILLS + "/" + one.id(), one.sequence()));
        evidence.accounts().forEach(one -> last.put(Topics.ACCOUNTS + "/" + one.id(), one.sequence()));
        return last;
    }
}
