package id.jamsos.torture.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nothing waits to be sent, and exactly the poison is parked. */
final class LeftoverCheck implements Check {
    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        evidence.unsent()
                .forEach(one ->
                        findings.require(false, "outbox left", one.where() + "/" + one.id(), one.events() + " events"));
        Set<String> expected = new HashSet<>();
        Set<Evidence.Place> found = new HashSet<>();
        for (Poison poison : evidence.poison()) {
            found.add(poison.place());
            poison.groups().forEach(group -> expected.add(name(group, poison.place())));
        }
        claims.poison()
                .forEach(place -> findings.require(
                        found.contains(place), "acknowledged record lost", place.toString(), "poison"));
        Set<String> parked = new HashSet<>();
        for (Evidence.Parked one : evidence.parked()) {
            String name = name(one.group(), one.place());
            parked.add(name);
            findings.require(expected.contains(name), "parked without poison", name, one.key() + " " + one.reason());
        }
        expected.forEach(name -> findings.require(parked.contains(name), "poison not parked", name, "injected"));
        return findings.all();
    }

    private static String name(String group, Evidence.Place place) {
        return "%s/%s/%d/%d".formatted(group, place.topic(), place.partition(), place.offset());
    }
}
