package id.jamsos.contribution.rates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a rate file. Every reading method throws {@link IllegalArgumentException} with a message for the person who wrote the row. */
record CsvRow(Origin origin, NamedCsvRecord fields) {

    String optional(String column) {
        return fields.getField(column).strip();
    }

    String required(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(column + " is missing");
        }
        return text;
    }

    Rupiah rupiah(String column) {
        String text = required(column);
        try {
            return new Rupiah(Long.parseLong(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(column + " is no amount in whole rupiah: " + text, e);
        }
    }

    @Nullable
    Rupiah optionalRupiah(String column) {
        return optional(column).isEmpty() ? null : rupiah(column);
    }

    @Nullable
    Percent optionalPercent(String column) {
        return optional(column).isEmpty() ? null : Percent.parse(optional(column));
    }

    int number(String column) {
        String text = required(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no number: " + text, e);
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
        return word(column, words, required(column));
    }

    /** Words separated by spaces; may be empty. */
    <E extends Enum<E>> Set<E> words(String column, Class<E> words) {
        Set<E> found = EnumSet.noneOf(words);
        Arrays.stream(optional(column).split(" +"))
                .filter(text -> !text.isEmpty())
                .forEach(text -> found.add(word(column, words, text)));
        return found;
    }

    Provision provision() {
        String end = optional("validTo");
        return new Provision(
                required("ruleId"),
                new Validity(month("validFrom", required("validFrom")), end.isEmpty() ? null : month("validTo", end)),
                required("legalSource"),
                word("status", SourceStatus.class),
                optional("note"),
                origin);
    }

    private static YearMonth month(String column, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " is no month like 2026-01: " + text, e);
        }
    }

    private static <E extends Enum<E>> E word(String column, Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " is '" + text + "', but must be one of "
                        + Arrays.toString(words.getEnumConstants())));
    }
}
