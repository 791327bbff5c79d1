package id.jamsos.reporting.count.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.operate.FigureSums;
import id.jamsos.platform.operate.Figures;
import id.jamsos.reporting.count.Cells.Cell;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Heads;
import id.jamsos.reporting.count.Money;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What the totals hold, added up as the owners of the facts add up theirs. */
@Component
final class CellFigures implements Figures {
    private static final int AT_A_TIME = 1_000;

    private final MongoCollection<Document> cells;

    CellFigures(MongoDatabase database) {
        this.cells = database.getCollection("cells");
    }

    /** Months are enough: every record is in the cell of its day and in that of its month. */
    @Override
    public Map<String, Long> count() {
        var sums = new FigureSums("registered", "active", "grace", "inactive", "amount", "payments", "participants");
        for (Document cell :
                cells.find(eq(CellDocuments.GRANULARITY, CellDocuments.MONTH)).batchSize(AT_A_TIME)) {
            add(CellDocuments.read(cell), sums);
        }
        return sums.sums();
    }

    private static void add(Cell cell, FigureSums sums) {
        Dimensions at = cell.dimensions();
        heads(cell.totals().whole().heads(), at, sums);
        money(cell.totals().whole().money(), cell.period().key(), at, sums);
        cell.totals().byProgramme().forEach((programme, figures) -> {
            String part = "programme=" + programme;
            sums.addPart("registered", figures.heads().registered(), part);
            sums.addPart("active", figures.heads().active(), part);
            sums.addPart("grace", figures.heads().grace(), part);
            sums.addPart("inactive", figures.heads().inactive(), part);
            sums.addPart("amount", figures.money().amount(), part);
        });
    }

    private static void heads(Heads heads, Dimensions at, FigureSums sums) {
        String part = "segment=%s branch=%s region=%s channel=%s"
                .formatted(at.segment(), at.branch(), at.region(), at.channel());
        sums.add("registered", heads.registered(), part);
        sums.add("active", heads.active(), part);
        sums.add("grace", heads.grace(), part);
        sums.add("inactive", heads.inactive(), part);
    }

    private static void money(Money money, String month, Dimensions at, FigureSums sums) {
        String byMonth = "month=%s segment=%s channel=%s".formatted(month, at.segment(), at.channel());
        String byPlace = "branch=%s region=%s".formatted(at.branch(), at.region());
        sums.add("amount", money.amount(), byMonth, byPlace);
        sums.add("payments", money.payments(), byMonth, byPlace);
        sums.add("participants", money.participants(), "month=" + month);
    }
}
