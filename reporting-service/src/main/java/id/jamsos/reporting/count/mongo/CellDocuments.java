package id.jamsos.reporting.count.mongo;

import id.jamsos.reporting.count.CellKey;
import id.jamsos.reporting.count.Cells.Cell;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Figures;
import id.jamsos.reporting.count.Heads;
import id.jamsos.reporting.count.Money;
import id.jamsos.reporting.count.Period;
import id.jamsos.reporting.count.Totals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.function.ObjLongConsumer;
import org.bson.Document;

/** A cell as a document, both directions. A figure that is zero is absent. */
final class CellDocuments {
    static final String PERIOD = "period";
    static final String OFFSET = "offset";

    static final String GRANULARITY = "granularity";
    private static final String DAY = "day";
    static final String MONTH = "month";
    private static final String PROGRAMMES = "programmes";

    private CellDocuments() {}

    static String id(CellKey key) {
        var at = key.dimensions();
        return String.join(
                "/",
                key.stream().topic(),
                Integer.toString(key.stream().partition()),
                key.period().key(),
                at.segment(),
                at.branch(),
                at.region(),
                at.channel());
    }

    /** The fields that say which cell it is and never change. */
    static Document head(CellKey key) {
        var at = key.dimensions();
        return new Document(PERIOD, key.period().key())
                .append(GRANULARITY, granularity(key.period()))
                .append("segment", at.segment())
                .append("branch", at.branch())
                .append("region", at.region())
                .append("channel", at.channel())
                .append("topic", key.stream().topic())
                .append("partition", key.stream().partition());
    }

    /** The figures by field path, as {@code $inc} takes them. */
    static Document increments(Totals totals) {
        var increments = new Document();
        addFigures(increments, "", totals.whole());
        totals.byProgramme()
                .forEach((programme, figures) -> addFigures(increments, PROGRAMMES + "." + programme + ".", figures));
        return increments;
    }

    private static void addFigures(Document increments, String path, Figures figures) {
        ObjLongConsumer<String> add = (name, value) -> {
            if (value != 0) {
                increments.append(path + name, value);
            }
        };
        add.accept("registered", figures.heads().registered());
        add.accept("active", figures.heads().active());
        add.accept("grace", figures.heads().grace());
        add.accept("inactive", figures.heads().inactive());
        add.accept("amount", figures.money().amount());
        add.accept("payments", figures.money().payments());
        add.accept("participants", figures.money().participants());
    }

    static Cell read(Document cell) {
        var dimensions = new Dimensions(
                cell.getString("segment"),
                cell.getString("branch"),
                cell.getString("region"),
                cell.getString("channel"));
        var byProgramme = new HashMap<String, Figures>();
        cell.get(PROGRAMMES, new Document())
                .forEach((programme, figures) -> byProgramme.put(programme, figures((Document) figures)));
        return new Cell(period(cell), dimensions, new Totals(figures(cell), byProgramme));
    }

    private static Figures figures(Document of) {
        return new Figures(
                new Heads(of.get("registered", 0L), of.get("active", 0L), of.get("grace", 0L), of.get("inactive", 0L)),
                new Money(of.get("amount", 0L), of.get("payments", 0L), of.get("participants", 0L)));
    }

    private static String granularity(Period period) {
        return switch (period) {
            case Period.Day _ -> DAY;
            case Period.Month _ -> MONTH;
        };
    }

    private static Period period(Document cell) {
        String key = cell.getString(PERIOD);
        return cell.getString(GRANULARITY).equals(DAY)
                ? new Period.Day(LocalDate.parse(key))
                : new Period.Month(YearMonth.parse(key));
    }
}
