package id.jamsos.registration.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated table from the class path: a header line, then one row a line; lines that start with {@code #} are
 * remarks. Values hold no commas and no quotes, so that a spreadsheet and a diff show the same thing.
 */
final class ReferenceTable {
    private ReferenceTable() {}

    record Row(String place, List<String> values) {
        String value(int column) {
            return values.get(column);
        }

        String required(int column) {
            String value = value(column);
            if (value.isEmpty()) {
                throw wrong("column " + (column + 1) + " is empty");
            }
            return value;
        }

        IllegalStateException wrong(String reason) {
            return new IllegalStateException("Reference data " + place + ": " + reason);
        }
    }

    static List<Row> read(String resource, String header) {
        List<String> lines = text(resource).lines().toList();
        int columns = header.split(",", -1).length;
        List<Row> rows = new ArrayList<>();
        boolean headerSeen = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            String place = resource + " line " + number;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!headerSeen) {
                if (!line.equals(header)) {
                    throw new IllegalStateException(place + ": expected the header " + header);
                }
                headerSeen = true;
                continue;
            }
            List<String> values =
                    List.of(line.split(",", -1)).stream().map(String::strip).toList();
            Row row = new Row(place, values);
            if (values.size() != columns) {
                throw row.wrong("expected " + columns + " columns, found " + values.size());
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("Reference data " + resource + " has no rows");
        }
        return List.copyOf(rows);
    }

    private static String text(String resource) {
        try (InputStream stream = ReferenceTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Reference data " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reference data " + resource + " cannot be read", unreadable);
        }
    }
}
