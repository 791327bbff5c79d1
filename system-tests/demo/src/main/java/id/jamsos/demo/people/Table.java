package id.jamsos.demo.people;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A table of the demonstration: its figures and words are data beside their sources. */
public final class Table {
    private Table() {}

    public static List<NamedCsvRecord> read(String name) {
        try (InputStream text = Objects.requireNonNull(Table.class.getResourceAsStream("/demo/" + name), name);
                var rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
