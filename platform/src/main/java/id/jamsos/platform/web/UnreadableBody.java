package id.jamsos.platform.web;

import id.jamsos.platform.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells which field of a JSON body could not be read, never its value. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> Refusals.field(path(unknown.getPath()), "unknown");
            case StreamReadException _ -> malformed();
            case DatabindException wrong
            when !wrong.getPath().isEmpty() -> Refusals.field(path(wrong.getPath()), "type");
            case null -> new ProblemException(HttpStatus.BAD_REQUEST, "body-missing");
            default -> malformed();
        };
    }

    static ProblemException malformed() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-json");
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
