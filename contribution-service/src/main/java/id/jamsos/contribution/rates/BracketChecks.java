package id.jamsos.contribution.rates;

import java.util.ArrayList;
import java.util.List;

/** A bracket table must give every income exactly one row, from 0 without an end. */
final class BracketChecks {

    private BracketChecks() {}

    static List<String> problems(String table, List<Bracket> rows) {
        List<String> problems = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < rows.size(); i++) {
            Bracket bracket = rows.get(i);
            String where = "%s: table %s row %d".formatted(RateFiles.BRACKETS, table, bracket.row());
            if (bracket.row() != i + 1) {
                problems.add(where + " should be row " + (i + 1));
            }
            long from = bracket.from().amount();
            if (from > next) {
                problems.add(where + " leaves incomes %d to %d without a row".formatted(next, from - 1));
            } else if (from < next) {
                problems.add(where + " starts at %d, but the rows before it reach to %d".formatted(from, next - 1));
            }
            boolean last = i == rows.size() - 1;
            if (last != (bracket.to() == null)) {
                problems.add(where + (last ? " must have no upper end: it is the last" : " must have an upper end"));
            }
            next = bracket.to() == null ? next : bracket.to().amount() + 1;
        }
        return problems;
    }
}
