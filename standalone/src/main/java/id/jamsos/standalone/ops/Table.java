package id.jamsos.standalone.ops;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows under headings, in columns. What comes from records can hold anything, so control characters are not passed on to the terminal. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    void row(Object... cells) {
        var texts = new ArrayList<String>();
        for (Object cell : cells) {
            texts.add(visible(String.valueOf(cell)));
        }
        rows.add(texts);
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .map(one -> Character.isISOControl(one) || Character.getType(one) == Character.FORMAT ? '?' : one)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Prints the table, or the sentence when it has no rows. */
    void print(PrintStream out, String nothing) {
        if (isEmpty()) {
            out.println(nothing);
            return;
        }
        int columns = rows.getFirst().size();
        var widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
