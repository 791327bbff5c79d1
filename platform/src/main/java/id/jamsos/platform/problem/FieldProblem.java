package id.jamsos.platform.problem;

import java.util.List;

/**
 * One wrong field of a request.
 *
 * @param field its JSON path, as in {@code heirs[0].name}
 * @param code names the message {@code field.<code>} of the catalogue
 * @param args for the message; never the rejected value, which may be personal data
 */
public record FieldProblem(String field, String code, List<Object> args) {
    public FieldProblem {
        args = List.copyOf(args);
    }
}
