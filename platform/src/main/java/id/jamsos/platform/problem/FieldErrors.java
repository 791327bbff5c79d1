package id.jamsos.platform.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Collects everything that is wrong with the shape of a request, so that the caller learns it in one answer. Every check answers the
 * sound value or nothing, after noting why; after {@link #throwIfAny()} the values of all required fields are there. Checks of a
 * value that is missing note {@code required}; for a field that may be missing, check only {@code if (value != null)}.
 */
public final class FieldErrors {
    private final List<FieldProblem> problems = new ArrayList<>();

    public void reject(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, List.of(args)));
    }

    public <T> Optional<T> required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reject(field, "required");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Text of at most this many characters, without surrounding blanks; control characters are refused. */
    public Optional<String> text(String field, @Nullable String value, int maxLength) {
        return required(field, value).map(String::strip).filter(text -> {
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                return rejected(field, "text");
            }
            return text.codePointCount(0, text.length()) <= maxLength || rejected(field, "too-long", maxLength);
        });
    }

    /** Text of which the whole matches; otherwise noted under the code given. */
    public Optional<String> matching(String field, @Nullable String value, Pattern pattern, String code) {
        return required(field, value).filter(text -> pattern.matcher(text).matches() || rejected(field, code));
    }

    /** A whole number between two limits, both included. */
    public Optional<Long> integer(String field, @Nullable Long value, long min, long max) {
        return required(field, value)
                .filter(number -> (number >= min && number <= max) || rejected(field, "range", min, max));
    }

    /** A day such as {@code 2026-11-20}. */
    public Optional<LocalDate> date(String field, @Nullable String value) {
        return parse(field, value, LocalDate::parse, "date");
    }

    /** A month such as {@code 2026-11}. */
    public Optional<YearMonth> month(String field, @Nullable String value) {
        return parse(field, value, YearMonth::parse, "month");
    }

    /** A constant of the enum by its exact name. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> type) {
        return required(field, value).flatMap(name -> {
            var constants = type.getEnumConstants();
            var found = Arrays.stream(constants)
                    .filter(constant -> constant.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                reject(field, "one-of", Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
            }
            return found;
        });
    }

    /** What the parser makes of the text; noted under the code given if it throws an argument or date exception. */
    public <T> Optional<T> parse(String field, @Nullable String value, Function<String, T> parser, String code) {
        return required(field, value).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException _) {
                reject(field, code);
                return Optional.empty();
            }
        });
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Refuses the request if anything was noted.
     *
     * @throws ProblemException 400 {@code invalid-request} with every field noted so far
     */
    public void throwIfAny() {
        if (any()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request").with(problems);
        }
    }

    private boolean rejected(String field, String code, Object... args) {
        reject(field, code, args);
        return false;
    }
}
