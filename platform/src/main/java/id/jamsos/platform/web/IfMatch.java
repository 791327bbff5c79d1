package id.jamsos.platform.web;

import id.jamsos.platform.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The header by which a caller says which state of a resource its change is based on. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * Goes on only if the caller has seen this version, or says with {@code *} that any will do.
     *
     * @throws ProblemException 428 without the header, 412 when the caller has seen another version
     */
    public static void require(@Nullable String header, long version) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        var seen = Arrays.stream(header.split(",")).map(String::strip);
        if (seen.noneMatch(tag -> tag.equals("*") || tag.equals(EtagOf.version(version)))) {
            throw changed();
        }
    }

    /** Somebody else has changed the resource since the caller read it. */
    public static ProblemException changed() {
        return new ProblemException(HttpStatus.PRECONDITION_FAILED, "changed-since-read");
    }
}
