package id.jamsos.reporting.report.web;

import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.reporting.report.Breakdown;
import id.jamsos.reporting.report.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a report; what is wrong with them is noted, and then any value is good enough. */
final class ReportRequests {
    private static final int LENGTH_OF_A_MONTH = "2026-11".length();
    private static final String DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::word).collect(Collectors.joining(", "));

    private ReportRequests() {}

    static LocalDate asOf(FieldErrors errors, @Nullable String asOf, LocalDate today) {
        if (asOf == null) {
            return today;
        }
        LocalDate day = errors.date("asOf", asOf).orElse(today);
        if (day.isAfter(today)) {
            errors.reject("asOf", "future");
        }
        return day;
    }

    static LocalDate lastDay(FieldErrors errors, @Nullable String to, LocalDate today) {
        return to == null ? today : day(errors, "to", to, YearMonth::atEndOfMonth, today);
    }

    static LocalDate firstDay(FieldErrors errors, @Nullable String from, LocalDate last) {
        LocalDate usual = last.withDayOfMonth(1);
        LocalDate first = from == null ? usual : day(errors, "from", from, month -> month.atDay(1), usual);
        if (first.isAfter(last)) {
            errors.reject("from", "after-end");
        }
        return first;
    }

    private static LocalDate day(
            FieldErrors errors, String field, String value, Function<YearMonth, LocalDate> ofMonth, LocalDate usual) {
        Function<String, LocalDate> parser = text ->
                text.length() == LENGTH_OF_A_MONTH ? ofMonth.apply(YearMonth.parse(text)) : LocalDate.parse(text);
        return errors.parse(field, value, parser, "day-or-month").orElse(usual);
    }

    static Breakdown breakdown(FieldErrors errors, @Nullable List<String> by) {
        if (by == null) {
            return Breakdown.NONE;
        }
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (String word : by) {
            var dimension = Dimension.ofWord(word.strip());
            if (dimension.isPresent()) {
                dimensions.add(dimension.get());
            } else if (!word.isBlank()) {
                errors.reject("by", "one-of", DIMENSIONS);
            }
        }
        if (Breakdown.isTooFine(dimensions)) {
            errors.reject("by", "too-many-dimensions", Breakdown.MOST_BESIDES_MONTH);
            return Breakdown.NONE;
        }
        return new Breakdown(dimensions);
    }
}
