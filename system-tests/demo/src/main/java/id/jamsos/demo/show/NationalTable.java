package id.jamsos.demo.show;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jamsos.demo.people.Table;
import java.util.List;
import java.util.stream.Stream;

/** Published national figures and targets, and what the demonstration stands for beside each of them. */
public final class NationalTable {
    private static final String LINE = "  %-4s %-11s %-7s %13s %13s %9s  %s";

    private final Standing here;
    private final int scale;

    /** @param scale how many real people one of here stands for */
    public NationalTable(Standing here, int scale) {
        this.here = here;
        this.scale = scale;
    }

    public List<String> lines() {
        return Stream.concat(
                        Stream.of(LINE.formatted(
                                "Year", "", "", "published", "here x %,d".formatted(scale), "here in %", "source")),
                        Table.read("national.csv").stream().map(this::line))
                .toList();
    }

    private String line(NamedCsvRecord row) {
        String measure = row.getField("measure");
        long value = Long.parseLong(row.getField("value"));
        String source = (row.getField("id") + " " + row.getField("source")).strip();
        if (measure.equals("coverage")) {
            return LINE.formatted(row.getField("year"), measure, row.getField("kind"), value + " %", "", "", source);
        }
        long people = (measure.equals("active") ? here.active() : here.registered()) * scale;
        return LINE.formatted(
                row.getField("year"),
                measure,
                row.getField("kind"),
                (row.getField("qualifier").equals("~") ? "~" : "") + "%,d".formatted(value),
                "%,d".formatted(people),
                Percent.of(people, value),
                source);
    }
}
