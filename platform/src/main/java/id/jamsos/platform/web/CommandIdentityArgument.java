package id.jamsos.platform.web;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Gives a controller the identity of the command it is asked to execute; its parameter makes {@code Idempotency-Key} mandatory. */
final class CommandIdentityArgument implements HandlerMethodArgumentResolver {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,128}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandIdentity.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var operation =
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new CommandIdentity(
                RequestAccess.of(request).caller().clientId(),
                operation,
                key(request),
                CanonicalJson.fingerprint(request.getRequestURI(), body(request)));
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key == null || key.isBlank()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
        }
        return key;
    }

    private static byte[] body(HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (buffered == null) {
            throw Refusals.unsupported(List.of(MediaType.APPLICATION_JSON));
        }
        return buffered.body();
    }
}
