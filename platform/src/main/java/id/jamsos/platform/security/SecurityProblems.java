package id.jamsos.platform.security;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers as problems what security refuses. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);
    private static final String CHALLENGE = "Bearer realm=\"jamsos\"";

    private final AccessTable table;
    private final ProblemWriter writer;

    SecurityProblems(AccessTable table, ProblemWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        writer.write(
                request,
                response,
                switch (why) {
                    case AuthenticationServiceException _ -> {
                        LOG.error("The issuer's keys cannot be fetched");
                        yield new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                                .retryAfter(1);
                    }
                    case InvalidBearerTokenException _ ->
                        unauthorized("invalid-token", CHALLENGE + ", error=\"invalid_token\"");
                    default -> unauthorized("unauthenticated", CHALLENGE);
                });
    }

    /** A path that the table does not know is told as such: that reveals nothing, for the table is public. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (OperatorAuthorization.isFor(request)
                || TableAuthorization.endpoint(table, request).isPresent()) {
            writer.write(request, response, new ProblemException(HttpStatus.FORBIDDEN, "forbidden"));
            return;
        }
        var methods = table.methodsAt(request.getServletPath());
        writer.write(
                request,
                response,
                methods.isEmpty()
                        ? new ProblemException(HttpStatus.NOT_FOUND, "no-such-path")
                        : new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                                .header(HttpHeaders.ALLOW, String.join(", ", methods)));
    }

    private static ProblemException unauthorized(String slug, String challenge) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, slug).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
