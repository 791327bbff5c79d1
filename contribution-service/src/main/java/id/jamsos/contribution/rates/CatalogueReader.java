package id.jamsos.contribution.rates;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rate files and goes on after a bad row, so that one start names everything that is wrong. */
final class CatalogueReader {

    private static final List<String> PROVISION = List.of("validFrom", "validTo", "status", "legalSource", "note");
    private static final Map<String, List<String>> COLUMNS = Map.of(
            RateFiles.BASES, withProvision("ruleId", "segment", "table"),
            RateFiles.BRACKETS, List.of("table", "row", "incomeFrom", "printedTo", "incomeTo", "base"),
            RateFiles.CONTRIBUTIONS, withProvision("ruleId", "segment", "programme", "side", "percent", "flat"),
            RateFiles.RELIEFS,
                    withProvision("ruleId", "segment", "programmes", "sectors", "percent", "excludedPayers"));

    private final List<RateEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CatalogueReader(RateFiles files) {
        Map<String, List<Bracket>> tables = tables(files);
        Set<String> unused = new HashSet<>(tables.keySet());
        entries.addAll(read(files, RateFiles.BASES, row -> base(row, tables, unused)));
        entries.addAll(read(files, RateFiles.CONTRIBUTIONS, CatalogueReader::contribution));
        entries.addAll(read(files, RateFiles.RELIEFS, CatalogueReader::relief));
        unused.stream().sorted().forEach(table -> problems.add(RateFiles.BRACKETS + ": no rule uses table " + table));
    }

    List<RateEntry> entries() {
        return entries;
    }

    List<String> problems() {
        return problems;
    }

    private Map<String, List<Bracket>> tables(RateFiles files) {
        Map<String, List<Bracket>> tables = new LinkedHashMap<>();
        read(files, RateFiles.BRACKETS, row -> Map.entry(row.required("table"), bracket(row)))
                .forEach(row -> tables.computeIfAbsent(row.getKey(), name -> new ArrayList<>())
                        .add(row.getValue()));
        tables.forEach((table, brackets) -> problems.addAll(BracketChecks.problems(table, brackets)));
        return tables;
    }

    private static Bracket bracket(CsvRow row) {
        return new Bracket(
                row.number("row"),
                row.rupiah("incomeFrom"),
                row.optionalRupiah("printedTo"),
                row.optionalRupiah("incomeTo"),
                row.rupiah("base"));
    }

    private static IncomeBase base(CsvRow row, Map<String, List<Bracket>> tables, Set<String> unused) {
        String table = row.optional("table");
        unused.remove(table);
        List<Bracket> brackets = table.isEmpty() ? List.of() : tables.get(table);
        if (brackets == null) {
            throw new IllegalArgumentException("table " + table + " has no rows in " + RateFiles.BRACKETS);
        }
        return new IncomeBase(row.provision(), row.word("segment", Segment.class), brackets);
    }

    private static ContributionRate contribution(CsvRow row) {
        return new ContributionRate(
                row.provision(),
                row.word("segment", Segment.class),
                row.word("programme", Programme.class),
                row.word("side", Side.class),
                charge(row));
    }

    private static @Nullable Charge charge(CsvRow row) {
        Percent percent = row.optionalPercent("percent");
        Rupiah flat = row.optionalRupiah("flat");
        if (percent != null && flat != null) {
            throw new IllegalArgumentException("either percent or flat can be given, not both");
        }
        if (percent != null) {
            return new Charge.PercentOfBase(percent);
        }
        return flat == null ? null : new Charge.FlatAmount(flat);
    }

    private static Relief relief(CsvRow row) {
        return new Relief(
                row.provision(),
                row.word("segment", Segment.class),
                row.words("programmes", Programme.class),
                row.words("sectors", Sector.class),
                row.optionalPercent("percent"),
                row.words("excludedPayers", Payer.class));
    }

    private <T> List<T> read(RateFiles files, String name, Function<CsvRow, T> mapping) {
        List<String> columns = COLUMNS.getOrDefault(name, List.of());
        List<T> read = new ArrayList<>();
        try {
            for (NamedCsvRecord fields : parser().ofNamedCsvRecord(files.text(name))) {
                Origin origin = new Origin(name, fields.getStartingLineNumber());
                if (!fields.getHeader().equals(columns)) {
                    problems.add(name + ": the columns must be " + String.join(",", columns));
                    return read;
                }
                try {
                    requireFields(fields, columns.size());
                    read.add(mapping.apply(new CsvRow(origin, fields)));
                } catch (IllegalArgumentException e) {
                    problems.add(origin + ": " + e.getMessage());
                }
            }
        } catch (CsvParseException e) {
            problems.add(name + ": " + e.getMessage());
        }
        return read;
    }

    private static void requireFields(NamedCsvRecord fields, int expected) {
        if (fields.getFieldCount() != expected) {
            throw new IllegalArgumentException("has " + fields.getFieldCount() + " fields, but must have " + expected);
        }
    }

    private static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    private static List<String> withProvision(String... columns) {
        List<String> all = new ArrayList<>(List.of(columns));
        all.addAll(PROVISION);
        return List.copyOf(all);
    }
}
