package id.jamsos.platform.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The value of an event cannot be read. Its message names the place, never the content, which may be personal. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(Class<?> type, @Nullable JacksonException cause) {
        super(describe(type, cause));
    }

    private static String describe(Class<?> type, @Nullable JacksonException cause) {
        if (cause == null) {
            return "No " + type.getSimpleName() + " in an empty value";
        }
        var root = cause.getCause() == null ? cause : cause.getCause();
        return "Unreadable %s at %s (%s)"
                .formatted(
                        type.getSimpleName(),
                        cause.getPathReference(),
                        root.getClass().getSimpleName());
    }
}
