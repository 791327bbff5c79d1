package id.jamsos.contribution.rates;

import java.io.Serial;
import java.util.List;

/** The rate files cannot be used; the service must not start with them. Names every problem found, with file and line. */
public final class InvalidRatesException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidRatesException(List<String> problems) {
        super("The contribution rates cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
