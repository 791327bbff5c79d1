package id.jamsos.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: classes and stack, no messages, because those of parsers, drivers and of code not written yet quote
 * the value that they met, which may be somebody's name.
 */
@SuppressWarnings("serial") // only ever logged
public final class NamelessFailure extends RuntimeException {
    private NamelessFailure(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static NamelessFailure of(Throwable failure) {
        var cause = failure.getCause();
        return new NamelessFailure(failure, cause == null ? null : of(cause));
    }
}
