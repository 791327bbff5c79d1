package id.jamsos.contribution.rates;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold between the rules of a catalogue: ids are unique; for every month between the first and the last of a rule family exactly
 * one rule holds (a known gap is a rule marked UNKNOWN); nothing that a segment offers is without a rule; no two reliefs meet. A relief is an exception, so months without one are no gap.
 */
final class CatalogueChecks {

    private CatalogueChecks() {}

    static List<String> problems(List<RateEntry> entries) {
        List<String> problems = new ArrayList<>(duplicateIds(entries));
        Map<String, List<Provision>> families = families(entries);
        families.forEach((family, rules) -> problems.addAll(
                rules.isEmpty() ? List.of(family + ": no rule at all") : timelineProblems(family, rules)));
        problems.addAll(meetingReliefs(entries));
        return problems;
    }

    private static List<String> duplicateIds(List<RateEntry> entries) {
        List<String> problems = new ArrayList<>();
        Map<String, Provision> seen = new HashMap<>();
        for (RateEntry entry : entries) {
            Provision earlier = seen.putIfAbsent(entry.provision().ruleId(), entry.provision());
            if (earlier != null) {
                problems.add("%s: ruleId %s is already used in %s"
                        .formatted(entry.provision().origin(), earlier.ruleId(), earlier.origin()));
            }
        }
        return problems;
    }

    private static Map<String, List<Provision>> families(List<RateEntry> entries) {
        Map<String, List<Provision>> families = new LinkedHashMap<>();
        for (Segment segment : Segment.values()) {
            families.put(baseFamily(segment), new ArrayList<>());
            Arrays.stream(Programme.values())
                    .filter(segment::offers)
                    .forEach(programme -> families.put(family(segment, programme, Side.WORKER), new ArrayList<>()));
        }
        for (RateEntry entry : entries) {
            switch (entry) {
                case IncomeBase base -> add(families, baseFamily(base.segment()), base);
                case ContributionRate rate ->
                    add(families, family(rate.segment(), rate.programme(), rate.side()), rate);
                case Relief relief -> {}
            }
        }
        return families;
    }

    private static void add(Map<String, List<Provision>> families, String family, RateEntry entry) {
        families.computeIfAbsent(family, name -> new ArrayList<>()).add(entry.provision());
    }

    private static String baseFamily(Segment segment) {
        return segment + " base";
    }

    private static String family(Segment segment, Programme programme, Side side) {
        return segment + " " + programme + " " + side;
    }

    private static List<String> timelineProblems(String family, List<Provision> rules) {
        List<String> problems = new ArrayList<>();
        rules.sort(Comparator.comparing((Provision rule) -> rule.validity().from()));
        for (int i = 1; i < rules.size(); i++) {
            Provision earlier = rules.get(i - 1);
            Provision later = rules.get(i);
            if (earlier.validity().overlaps(later.validity())) {
                problems.add("%s: %s overlaps %s".formatted(family, later, earlier));
            } else if (earlier.validity().leavesGapBefore(later.validity())) {
                problems.add("%s: no rule between %s and %s; a known gap must be an entry marked UNKNOWN"
                        .formatted(family, earlier, later));
            }
        }
        return problems;
    }

    private static List<String> meetingReliefs(List<RateEntry> entries) {
        List<Relief> reliefs = entries.stream()
                .filter(Relief.class::isInstance)
                .map(Relief.class::cast)
                .toList();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < reliefs.size(); i++) {
            for (Relief other : reliefs.subList(i + 1, reliefs.size())) {
                Relief relief = reliefs.get(i);
                if (relief.sharesScopeWith(other)
                        && relief.provision()
                                .validity()
                                .overlaps(other.provision().validity())) {
                    problems.add("relief: %s overlaps %s".formatted(other.provision(), relief.provision()));
                }
            }
        }
        return problems;
    }
}
