package id.jamsos.platform.web;

import com.mongodb.MongoException;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import id.jamsos.platform.mongo.MongoFailures;
import id.jamsos.platform.problem.FieldProblem;
import id.jamsos.platform.problem.ProblemException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the caller is told about an exception. Whatever is not known here is our fault and tells nothing. */
final class Refusals {
    private static final int SOON = 1;

    private Refusals() {}

    static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable);
            case HttpMediaTypeNotSupportedException other -> unsupported(other.getSupportedMediaTypes());
            case HttpMediaTypeNotAcceptableException _ ->
                new ProblemException(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case HttpRequestMethodNotSupportedException other -> methodNotAllowed(other);
            case NoHandlerFoundException _ -> noSuchPath();
            case NoResourceFoundException _ -> noSuchPath();
            case MissingServletRequestParameterException missing -> field(missing.getParameterName(), "required");
            case MethodArgumentTypeMismatchException wrong -> field(wrong.getName(), "type");
            case ServletRequestBindingException _ -> new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request");
            case MaxUploadSizeExceededException _ -> tooLarge();
            default -> ofInfrastructure(failure);
        };
    }

    static ProblemException noSuchPath() {
        return new ProblemException(HttpStatus.NOT_FOUND, "no-such-path");
    }

    static ProblemException unsupported(List<MediaType> supported) {
        return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                .header("Accept", MediaType.toString(supported));
    }

    static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    static ProblemException field(String field, String code) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request")
                .with(List.of(new FieldProblem(field, code, List.of())));
    }

    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException other) {
        var refusal = new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        var supported = other.getSupportedMethods();
        return supported == null ? refusal : refusal.header("Allow", String.join(", ", supported));
    }

    private static ProblemException ofInfrastructure(Throwable failure) {
        return switch (failure) {
            case StaleWriteException _ -> busy();
            case OutboxFullException _ -> busy();
            case UncertainCommitException _ -> unavailable();
            case MongoException mongo when !MongoFailures.isPermanent(mongo) -> unavailable();
            case KafkaException _ -> unavailable();
            case org.springframework.kafka.KafkaException _ -> unavailable();
            case TimeoutException _ -> unavailable();
            case AuthenticationServiceException _ -> unavailable();
            default -> new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static ProblemException busy() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "busy").retryAfter(SOON);
    }

    private static ProblemException unavailable() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").retryAfter(SOON);
    }
}
