package id.jamsos.demo.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.random.RandomGenerator;

/** The words of which people are made. Their shares are even: no statistics of names, occupations or channels is pretended. */
final class Words {
    private static final List<List<String>> PROGRAMMES = List.of(List.of("JKK", "JKM"), List.of("JKK", "JKM", "JHT"));
    private static final List<String> STREETS = List.of(
            "Jalan Merdeka", "Jalan Diponegoro", "Jalan Sudirman", "Jalan Kartini", "Gang Melati", "Gang Mawar");

    /** Incomes are drawn evenly from this many steps: an assumption of the demonstration, and no statistics. */
    private static final int INCOME_STEPS = 35;

    private static final long LOWEST_INCOME = 800_000;
    private static final long INCOME_STEP = 100_000;

    private final List<String> women = names("F");
    private final List<String> men = names("M");
    private final List<String> families = names("FAMILY");
    private final List<NamedCsvRecord> occupations = Table.read("occupations.csv");

    private static List<String> names(String kind) {
        return Table.read("names.csv").stream()
                .filter(row -> row.getField("kind").equals(kind))
                .map(row -> row.getField("name"))
                .toList();
    }

    String name(Sex sex, RandomGenerator random) {
        return pick(sex == Sex.F ? women : men, random) + " " + pick(families, random);
    }

    String street(RandomGenerator random) {
        return "%s %d".formatted(pick(STREETS, random), random.nextInt(1, 200));
    }

    String mobile(RandomGenerator random) {
        return "0812%08d".formatted(random.nextInt(100_000_000));
    }

    Work work(RandomGenerator random) {
        var occupation = pick(occupations, random);
        return new Work(
                occupation.getField("occupation"),
                occupation.getField("sector"),
                LOWEST_INCOME + random.nextInt(INCOME_STEPS) * INCOME_STEP,
                pick(PROGRAMMES, random));
    }

    static <T> T pick(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
