package id.jamsos.registration.participant.web;

import id.jamsos.platform.problem.FieldProblem;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.registration.form.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A form that is refused, as the sender is told. */
final class FormProblems {
    private FormProblems() {}

    static ProblemException malformed(List<Violation> violations) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", violations);
    }

    static ProblemException notAllowed(List<Violation> violations) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "registration-refused", violations);
    }

    private static ProblemException problem(HttpStatus status, String slug, List<Violation> violations) {
        return new ProblemException(status, slug)
                .with(violations.stream()
                        .map(one -> new FieldProblem(one.field(), one.code(), one.arguments()))
                        .toList());
    }
}
