package id.jamsos.demo.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Makes people up. Who the n-th person of a province is depends on the seed alone, so a demonstration that is continued meets the same
 * people again.
 */
public final class People {
    /** Of working age, and young enough to register for years to come. */
    private static final LocalDate OLDEST = LocalDate.of(1968, 1, 1);

    private static final LocalDate YOUNGEST = LocalDate.of(2005, 12, 31);
    private static final long DAYS = ChronoUnit.DAYS.between(OLDEST, YOUNGEST);

    private static final List<Origin> ORIGINS = List.of(
            Origin.of("kiosk", "KIOSK"),
            Origin.of("jmo", "JMO"),
            Origin.of("pospay", "POSPAY"),
            Origin.of("bank", "BANK"),
            new Origin("agent", "PERISAI", "PERISAI-0001"),
            Origin.of("registrar", "BRANCH"),
            Origin.of("registrar", "VILLAGE"),
            Origin.of("registrar", "RTRW"));

    private final long seed;
    private final Words words = new Words();
    private final Map<String, City> cities = City.byProvince();

    public People(long seed) {
        this.seed = seed;
    }

    /**
     * Somebody of a province.
     *
     * @param province two digits
     * @param number 0 for the first
     */
    public Worker worker(String province, int number) {
        City home = cities.get(province);
        if (home == null) {
            throw new IllegalArgumentException("no city of province " + province + " is known");
        }
        var random = new SplittableRandom((seed * 100 + Integer.parseInt(province)) * 1_000_003 + number);
        return Worker.of(person(home, number, random), words.work(random), Words.pick(ORIGINS, random));
    }

    private Person person(City home, int number, RandomGenerator random) {
        Sex sex = random.nextBoolean() ? Sex.F : Sex.M;
        LocalDate born = OLDEST.plusDays(random.nextLong(DAYS + 1));
        return new Person(
                Identity.nik(home.code(), number, born, sex),
                words.name(sex, random),
                sex,
                born,
                words.name(Sex.F, random),
                words.mobile(random),
                home,
                words.street(random),
                heir(sex, born, random));
    }

    private Map<String, Object> heir(Sex sex, LocalDate born, RandomGenerator random) {
        return new TreeMap<>(Map.of(
                "name", words.name(sex == Sex.F ? Sex.M : Sex.F, random),
                "relationship", "SPOUSE",
                "birthDate", born.plusDays(random.nextLong(-1_000, 1_000)).toString()));
    }
}
