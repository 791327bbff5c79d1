package id.jamsos.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The published working populations of the country, by the day of the figure. */
public final class WorkingPopulations {
    private static final String HEADER = "as_of,people,qualifier,source,status";

    private final NavigableMap<LocalDate, WorkingPopulation> byDay = new TreeMap<>();

    /** Orders published figures.
     *
     * @throws IllegalArgumentException when two figures claim the same day
     */
    public WorkingPopulations(List<WorkingPopulation> published) {
        for (WorkingPopulation population : published) {
            if (byDay.put(population.asOf(), population) != null) {
                throw new IllegalArgumentException("Two working populations as of " + population.asOf());
            }
        }
    }

    /** Reads published figures.
     *
     * @param lines a CSV file with a header and without quoting
     */
    public static WorkingPopulations parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("Working populations start with the line " + HEADER);
        }
        return new WorkingPopulations(lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(WorkingPopulations::parseLine)
                .toList());
    }

    private static WorkingPopulation parseLine(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("A working population has five fields: " + line);
        }
        return new WorkingPopulation(
                LocalDate.parse(fields[0]), Long.parseLong(fields[1]), fields[2], fields[3], fields[4]);
    }

    /** The newest figure published for this day or before. */
    public Optional<WorkingPopulation> on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }
}
