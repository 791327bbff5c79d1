package id.jamsos.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Refuses a request with a problem of the catalogue: texts {@code <slug>.title} and {@code <slug>.detail}, the latter filled with the
 * arguments. Arguments and members are shown to the caller, so they hold nothing that the caller may not see.
 */
@SuppressWarnings("serial") // never serialized: it ends in the answer of the same process
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String slug;
    private final List<Object> args;
    private final List<FieldProblem> fields = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(HttpStatus status, String slug, Object... args) {
        // a refusal is an ordinary answer: nobody reads its stack trace, and filling it is the dearest part
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.args = List.of(args);
    }

    public ProblemException with(List<FieldProblem> wrongFields) {
        fields.addAll(wrongFields);
        return this;
    }

    /** Adds a member of its own to the problem, as in {@code participantId}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Tells the caller when another try makes sense, as header {@code Retry-After} and member {@code retryAfterSeconds}. */
    public ProblemException retryAfter(int seconds) {
        members.put("retryAfterSeconds", seconds);
        return header("Retry-After", Integer.toString(seconds));
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    public Map<String, Object> members() {
        return new LinkedHashMap<>(members);
    }

    public Map<String, String> headers() {
        return new LinkedHashMap<>(headers);
    }
}
